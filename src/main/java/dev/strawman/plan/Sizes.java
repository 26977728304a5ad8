package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Feature;
import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.Promise;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.plan.sizing.Demand;
import dev.strawman.plan.sizing.Dimension;
import dev.strawman.plan.sizing.Memory;
import dev.strawman.plan.sizing.MskExpressSizing;
import dev.strawman.plan.sizing.MskStandardSizing;
import dev.strawman.plan.sizing.SelfManagedSizing;
import dev.strawman.plan.sizing.ServerlessSizing;
import dev.strawman.plan.sizing.Sizing;
import dev.strawman.plan.sizing.SizingPolicy;
import dev.strawman.plan.sizing.UnitSizing;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import java.util.Optional;

/** How much of an option a site needs: the sizing formulas applied, in the plan's own words. */
final class Sizes {

    private final Requirements wish;
    private final Catalog catalog;

    Sizes(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
    }

    /** The capacity and the sizing behind it; the capacity means nothing when the sizing does not fit. */
    record Sized(Capacity capacity, Sizing sizing) {
    }

    /** A cluster that has as many brokers at least as another one. */
    record Shape(String cluster, int brokers) {
    }

    Sized of(Option option, Site site, Demand demand, boolean iam, Optional<Shape> shape) {
        SizingPolicy policy = (site.productionShape() ? SizingPolicy.production(catalog) : SizingPolicy.development(catalog)).withIamClients(iam);
        Sized own = of(option, site, demand, policy);
        return shape.filter(model -> own.sizing().count() < model.brokers()).map(model -> of(option, site, demand, policy.withShape(model.brokers(), model.cluster()))).orElse(own);
    }

    private Sized of(Option option, Site site, Demand demand, SizingPolicy policy) {
        return switch (option.sizing()) {
            case SELF_MANAGED, MSK_STANDARD -> brokers(option, site, demand, policy);
            case MSK_EXPRESS -> express(Demands.untiered(demand), policy);
            case POOLED -> pooled(Demands.untiered(demand));
            case UNITS -> units(option, site, Demands.untiered(demand));
        };
    }

    /** Tiered storage is used where it is accepted, offered, and saves brokers or half of the disk. */
    private Sized brokers(Option option, Site site, Demand demand, SizingPolicy policy) {
        Sizing whole = size(option, Demands.untiered(demand), policy);
        if (!demand.tiered() || !option.offers(Feature.TIERED_STORAGE)) {
            return new Sized(brokers(option, site, whole, false), whole);
        }
        Sizing tiered = size(option, demand, policy);
        boolean worth = tiered.count() < whole.count() || tiered.vcpu() < whole.vcpu() || tiered.storageGiB() * 2 < whole.storageGiB();
        return worth ? new Sized(brokers(option, site, tiered, true), tiered) : new Sized(brokers(option, site, whole, false), whole);
    }

    private Sizing size(Option option, Demand demand, SizingPolicy policy) {
        return option.id().equals("strimzi")
                ? SelfManagedSizing.size(demand, policy.withArchitecture(Spellings.of(wish.infrastructure().cpuArch())), catalog)
                : MskStandardSizing.size(demand, policy, catalog);
    }

    private Capacity brokers(Option option, Site site, Sizing sizing, boolean tiered) {
        InstanceType type = sizing.type().orElseThrow();
        String name = option.kubernetes() && site.provider() != Infrastructure.Provider.AWS ? "" : type.name();
        int disk = roundedDisk((int) catalog.value(SizingConstant.SMALLEST_DISK_GIB), sizing.storageGiBPerBroker());
        boolean own = option.id().equals("strimzi");
        int heap = own ? (int) Memory.heapGiB(type.memoryGiB(), catalog.value(SizingConstant.HEAP_GIB), catalog.value(SizingConstant.HEAP_SHARE)) : 0;
        Optional<Capacity.Controllers> controllers = own && (site.productionShape() || !quorum(sizing.count())) ? Optional.of(controllers()) : Optional.empty();
        Capacity.Pod pod = own ? new Capacity.Pod(type.podCpuMillis(), (int) type.podMemoryGiB(Spellings.of(site.provider()))) : Capacity.Pod.NONE;
        int largest = option.limits().perBroker(Limit.STORAGE_GIB).map(limit -> (int) limit.value()).orElse(Integer.MAX_VALUE);
        return new Capacity.Brokers(sizing.count(), name, type.vcpu(), (int) type.memoryGiB(), pod, heap, disk, Math.min(disk * 2, largest), controllers, tiered,
                bound(sizing.binding()), bound(sizing.next()));
    }

    /** Whether brokers may be the controllers as well: an even number of voters survives no more than one fewer, and many of them slow each other down. */
    private boolean quorum(int brokers) {
        return brokers % 2 == 1 && brokers <= catalog.value(SizingConstant.CONTROLLERS_FOR_MAINTENANCE);
    }

    private Capacity.Controllers controllers() {
        int memory = (int) catalog.value(SizingConstant.CONTROLLER_MEMORY_GIB);
        return new Capacity.Controllers((int) catalog.value(SizingConstant.CONTROLLERS), (int) catalog.value(SizingConstant.CONTROLLER_VCPU), memory,
                memory / 2, (int) catalog.value(SizingConstant.CONTROLLER_DISK_GIB));
    }

    private Sized express(Demand demand, SizingPolicy policy) {
        Sizing sizing = MskExpressSizing.size(demand, policy, catalog);
        InstanceType type = sizing.type().orElseThrow();
        return new Sized(new Capacity.Brokers(sizing.count(), type.name(), type.vcpu(), (int) type.memoryGiB(), Capacity.Pod.NONE, 0, 0, 0, Optional.empty(), false,
                bound(sizing.binding()), bound(sizing.next())), sizing);
    }

    private Sized pooled(Demand demand) {
        Sizing sizing = ServerlessSizing.size(demand, catalog);
        return new Sized(new Capacity.Pooled(bound(sizing.binding()), bound(sizing.next())), sizing);
    }

    /** Elastic types may grow to double the need, as a guard for the bill, or as far as the product goes; fixed ones are bought as needed. */
    private Sized units(Option option, Site site, Demand demand) {
        boolean privateLink = wish.security().network() != Security.Network.PUBLIC;
        Optional<Promise> spread = catalog.promises(option.id()).stream().filter(promise -> promise.minimumZones() > 1).findFirst();
        double asked = site.serviceLevel().availability().value().doubleValue();
        double best = catalog.promises(option.id()).stream().mapToDouble(Promise::availabilityPercent).max().orElse(0);
        double promised = site.productionShape() && spread.isPresent() ? Math.max(asked, spread.get().availabilityPercent()) : asked;
        Sizing sizing = UnitSizing.size(demand, option, Math.min(best, promised), privateLink, catalog);
        boolean high = spread.filter(promise -> promise.minimumUnits() == null || sizing.count() >= promise.minimumUnits()).isPresent();
        boolean fixed = option.id().equals("cc-dedicated");
        int maximum = fixed ? sizing.count() : Math.min(sizing.count() * 2, UnitSizing.most(option, privateLink));
        return new Sized(new Capacity.Units(fixed ? "CKU" : "eCKU", sizing.count(), maximum, high, bound(sizing.binding()), bound(sizing.next())), sizing);
    }

    private static Capacity.Bound bound(Optional<Dimension> dimension) {
        return dimension.map(one -> new Capacity.Bound(one.name(), one.count(), one.explanation())).orElse(new Capacity.Bound("none", 0, "nothing else comes near"));
    }

    private static int roundedDisk(int smallest, long gibibytes) {
        return gibibytes <= smallest ? smallest : (int) ((gibibytes + 9) / 10 * 10);
    }
}
