package dev.strawman.catalog;

import dev.strawman.blueprint.Blueprints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the platforms can do, what limits them and which constants we size with, each number with its source and date.
 *
 * @param observables what can be observed, and which alerts are raised from it
 * @param digest SHA-256 over the texts of all files, in hexadecimal
 */
public record Catalog(List<Platform> platforms, Map<SizingConstant, Fact> constants, List<Region> regions, List<RegionOffer> regionOffers,
                      List<Promise> promises, List<Part> parts, List<Profile> profiles, List<Directory> directories, List<Notice> notices,
                      Duties duties, Observables observables, String digest) {

    /** File names below {@code blueprints/catalog}, in the order in which platforms are listed. */
    static final List<String> FILES = List.of("msk.yaml", "confluent.yaml", "strimzi.yaml", "sizing.yaml", "regions.yaml", "sla.yaml", "profiles.yaml",
            "directories.yaml", "notices.yaml", "duties.yaml", "signals.yaml", "alerts.yaml");

    public Catalog {
        platforms = List.copyOf(platforms);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        regions = List.copyOf(regions);
        regionOffers = List.copyOf(regionOffers);
        promises = List.copyOf(promises);
        parts = List.copyOf(parts);
        profiles = List.copyOf(profiles);
        directories = List.copyOf(directories);
        notices = List.copyOf(notices);
    }

    /** Reads the catalogue that is packaged with the program; a mistake in it is a bug of ours and lists everything wrong. */
    public static Catalog load() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        FILES.forEach(file -> texts.put(file, Blueprints.text("catalog/" + file)));
        return read(texts);
    }

    /** How Datadog says the signals: a file of its own, read when asked for, since few plans need it. */
    public DatadogFacts datadog() {
        return datadog(Blueprints.text("catalog/" + DatadogReader.FILE));
    }

    DatadogFacts datadog(String text) {
        List<String> mistakes = new ArrayList<>();
        DatadogFacts facts = new DatadogReader(mistakes).read(text, observables);
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("the catalogue has mistakes:\n" + String.join("\n", mistakes));
        }
        return facts;
    }

    /** The catalogue from texts by file name. */
    static Catalog read(SequencedMap<String, String> texts) {
        return new CatalogReader().read(texts);
    }

    /** Every option of every platform, in catalogue order. */
    public List<Option> options() {
        return platforms.stream().flatMap(platform -> platform.options().stream()).toList();
    }

    /** The option with this id; asking for one that does not exist is a bug. */
    public Option option(String id) {
        return options().stream().filter(option -> option.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no option \"" + id + "\""));
    }

    /** The platform that has this option. */
    public Platform platformOf(String optionId) {
        return platforms.stream().filter(platform -> platform.options().stream().anyMatch(option -> option.id().equals(optionId)))
                .findFirst().orElseThrow(() -> new IllegalStateException("the catalogue has no option \"" + optionId + "\""));
    }

    /** Sizes that this option can use, in catalogue order; empty when it has none to choose. */
    public List<InstanceType> instanceTypes(String optionId) {
        return platformOf(optionId).instanceTypes().stream().filter(type -> type.options().contains(optionId)).toList();
    }

    public InstanceType instanceType(String optionId, String name) {
        return instanceTypes(optionId).stream().filter(type -> type.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("option \"" + optionId + "\" has no size \"" + name + "\""));
    }

    /** The Kafka version to take for this option when nobody asks for another; empty where the vendor chooses. */
    public Optional<KafkaVersion> recommendedKafka(String optionId) {
        return platformOf(optionId).kafkaVersions().stream()
                .filter(version -> version.recommended() && version.options().contains(optionId)).findFirst();
    }

    public Fact constant(SizingConstant constant) {
        return constants.get(constant);
    }

    public double value(SizingConstant constant) {
        return constant(constant).value();
    }

    public Optional<Region> region(String id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    /** Names of the regions by cloud. */
    public SortedMap<String, SortedSet<String>> regionNames() {
        return regions.stream().collect(Collectors.groupingBy(Region::cloud, TreeMap::new, Collectors.mapping(Region::id, Collectors.toCollection(TreeSet::new))));
    }

    /** How sure it is that an option is offered in a region; empty when nothing says so. */
    public Optional<RegionOffer> offer(String optionId, String regionId) {
        return regionOffers.stream().filter(offer -> offer.covers(optionId, regionId)).findFirst();
    }

    /** What the vendor promises for this option, lowest first; empty when nobody promises anything. */
    public List<Promise> promises(String optionId) {
        return promises.stream().filter(promise -> promise.option().equals(optionId)).toList();
    }

    /** The availability of a part such as {@code ec2-region}, in percent; asking for one that does not exist is a bug. */
    public Part part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no part \"" + name + "\""));
    }

    /** How a directory vouches for services, by its id; empty when it gives them no tokens that we know. */
    public Optional<Directory> directory(String id) {
        return directories.stream().filter(directory -> directory.id().equals(id)).findFirst();
    }

    /** How this option is chosen and used; asking for one that has none is a bug. */
    public Profile profile(String optionId) {
        return profiles.stream().filter(profile -> profile.option().equals(optionId)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no profile of option \"" + optionId + "\""));
    }
}
