package dev.strawman.catalog;

import dev.strawman.catalog.CatalogText.Fields;
import dev.strawman.catalog.CatalogText.Rows;
import dev.strawman.catalog.CatalogText.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the catalogue to its own rules: every row and every number names a known source, numbers are above zero, no id comes
 * twice, and every option answers every question.
 */
final class CatalogAudit {

    private final String file;
    private final Set<String> sources;
    private final List<String> mistakes = new ArrayList<>();

    private CatalogAudit(String file, Set<String> sources) {
        this.file = file;
        this.sources = sources;
    }

    /** What one file has wrong by itself. */
    static List<String> mistakes(String file, Fields all, Set<String> sources) {
        CatalogAudit audit = new CatalogAudit(file, sources);
        audit.visit(all, "", false);
        return audit.mistakes;
    }

    private void visit(CatalogText part, String path, boolean row) {
        switch (part) {
            case Rows rows -> visitRows(rows, path);
            case Fields fields -> visitFields(fields, path, row);
            case Word word -> {
                if (word.isNumber() && !(Double.parseDouble(word.text()) > 0)) {
                    mistakes.add(file + ": " + path + " is " + word.text() + "; a number must be above zero");
                }
            }
        }
    }

    private void visitRows(Rows list, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.rows().size(); i++) {
            CatalogText row = list.rows().get(i);
            String id = identity(row);
            String place = path + "[" + (id.isEmpty() ? String.valueOf(i) : id) + "]";
            if (!id.isEmpty() && !seen.add(id)) {
                mistakes.add(file + ": " + place + " comes twice");
            }
            visit(row, place, true);
        }
    }

    private void visitFields(Fields fields, String path, boolean row) {
        if (fields.byName().get("source") instanceof Word source) {
            if (!sources.contains(source.text())) {
                mistakes.add(file + ": " + path + " names the unknown source \"" + source.text() + "\"");
            }
        } else if (row || states(fields)) {
            mistakes.add(file + ": " + path + " names no source");
        }
        fields.byName().forEach((name, value) -> visit(value, path.isEmpty() ? name : path + "." + name, false));
    }

    /** Whether something is claimed here that somebody must have found out. */
    private static boolean states(Fields fields) {
        return fields.byName().entrySet().stream()
                .anyMatch(field -> field.getValue() instanceof Word word && word.isNumber() || field.getKey().equals("offered"));
    }

    private static String identity(CatalogText row) {
        return row instanceof Fields fields
                && fields.byName().getOrDefault("id", fields.byName().get("name")) instanceof Word word ? word.text() : "";
    }

    /** What the files leave out between them. */
    static List<String> gaps(Catalog catalog) {
        List<String> gaps = new ArrayList<>();
        missing(catalog.constants().keySet(), SizingConstant.values()).forEach(name -> gaps.add("sizing.yaml: has no constant " + name));
        List<String> ids = catalog.options().stream().map(Option::id).toList();
        ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).distinct()
                .forEach(id -> gaps.add("option " + id + " comes twice"));
        for (Option option : catalog.options()) {
            Stream.of(missing(option.clientAuthentication().keySet(), ClientAuthentication.values()),
                            missing(option.authorisation().keySet(), Authorisation.values()),
                            missing(option.network().keySet(), NetworkAccess.values()),
                            missing(option.features().keySet(), Feature.values()))
                    .flatMap(Collection::stream).forEach(name -> gaps.add("option " + option.id() + " says nothing about " + name));
        }
        ids.stream().filter(id -> catalog.profiles().stream().noneMatch(profile -> profile.option().equals(id)))
                .forEach(id -> gaps.add("profiles.yaml: has no profile of option " + id));
        catalog.profiles().stream().filter(profile -> catalog.options().stream().anyMatch(option -> option.id().equals(profile.option())
                        && option.offers(Feature.SCHEMA_REGISTRY) != (profile.registry() != null)))
                .forEach(profile -> gaps.add("profiles.yaml: the registry of " + profile.option() + " is not what the option says of schema-registry"));
        unknownOptions(catalog, ids, gaps);
        return gaps;
    }

    private static void unknownOptions(Catalog catalog, List<String> ids, List<String> gaps) {
        List<String> regions = catalog.regions().stream().map(Region::id).toList();
        catalog.promises().stream().map(Promise::option).filter(id -> !ids.contains(id))
                .forEach(id -> gaps.add("sla.yaml: promises for the unknown option " + id));
        for (RegionOffer offer : catalog.regionOffers()) {
            offer.options().stream().filter(id -> !ids.contains(id))
                    .forEach(id -> gaps.add("regions.yaml: offers the unknown option " + id));
            offer.regions().stream().filter(id -> !regions.contains(id))
                    .forEach(id -> gaps.add("regions.yaml: offers the unknown region " + id));
        }
        for (Platform platform : catalog.platforms()) {
            Stream.concat(platform.instanceTypes().stream().flatMap(type -> type.options().stream()),
                            platform.kafkaVersions().stream().flatMap(version -> version.options().stream()))
                    .filter(id -> platform.options().stream().noneMatch(option -> option.id().equals(id))).distinct()
                    .forEach(id -> gaps.add(platform.id() + ".yaml: speaks of the unknown option " + id));
        }
    }

    private static List<String> missing(Set<?> stated, Enum<?>[] all) {
        return Arrays.stream(all).filter(constant -> !stated.contains(constant)).map(Enum::toString).toList();
    }
}
