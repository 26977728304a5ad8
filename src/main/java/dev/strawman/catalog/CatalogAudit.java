package dev.strawman.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    static List<String> mistakes(String file, JsonNode tree, Set<String> sources) {
        CatalogAudit audit = new CatalogAudit(file, sources);
        audit.visit(tree, "", false);
        return audit.mistakes;
    }

    private void visit(JsonNode node, String path, boolean row) {
        if (node.isArray()) {
            visitRows(node, path);
        } else if (node.isObject()) {
            visitFields(node, path, row);
        } else if (node.isNumber() && !(node.doubleValue() > 0)) {
            mistakes.add(file + ": " + path + " is " + node.asText() + "; a number must be above zero");
        }
    }

    private void visitRows(JsonNode rows, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String id = identity(row);
            String place = path + "[" + (id.isEmpty() ? String.valueOf(i) : id) + "]";
            if (!id.isEmpty() && !seen.add(id)) {
                mistakes.add(file + ": " + place + " comes twice");
            }
            visit(row, place, true);
        }
    }

    private void visitFields(JsonNode node, String path, boolean row) {
        boolean states = node.properties().stream().anyMatch(field -> field.getValue().isNumber() || field.getKey().equals("offered"));
        JsonNode source = node.get("source");
        if (source == null) {
            if (row || states) {
                mistakes.add(file + ": " + path + " names no source");
            }
        } else if (!sources.contains(source.asText())) {
            mistakes.add(file + ": " + path + " names the unknown source \"" + source.asText() + "\"");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            visit(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), false);
        }
    }

    private static String identity(JsonNode row) {
        return Stream.of("id", "name").filter(row::hasNonNull).map(key -> row.get(key).asText()).findFirst().orElse("");
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
