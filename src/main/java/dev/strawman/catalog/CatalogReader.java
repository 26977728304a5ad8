package dev.strawman.catalog;

import dev.strawman.catalog.CatalogText.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Turns the catalogue files into a {@link Catalog}, or fails with everything that is wrong in them. */
final class CatalogReader {

    private static final String SOURCES = "sources";

    private final List<String> problems = new ArrayList<>();

    private record Constants(Map<SizingConstant, Fact> constants) { }

    private record Places(List<Region> regions, List<RegionOffer> offers) { }

    /** @param gaps those that several options share */
    private record Profiles(List<Profile> profiles, List<KnownGap> gaps) {

        List<Profile> complete() {
            return profiles.stream().map(profile -> profile.with(gaps.stream().filter(gap -> gap.options().contains(profile.option())).toList())).toList();
        }

        List<String> unknownOptions() {
            List<String> known = profiles.stream().map(Profile::option).toList();
            return gaps.stream().flatMap(gap -> gap.options().stream()).filter(option -> !known.contains(option)).distinct()
                    .map(option -> "profiles.yaml: a gap of the unknown option " + option).toList();
        }
    }

    private record Directories(List<Directory> directories) { }

    private record Notices(List<Notice> notices) { }

    private record Promises(List<Promise> promises, List<Part> parts) { }

    Catalog read(SequencedMap<String, String> texts) {
        List<Platform> platforms = new ArrayList<>();
        platforms.add(bind("msk.yaml", texts, Platform.class));
        platforms.add(bind("confluent.yaml", texts, Platform.class));
        platforms.add(bind("strimzi.yaml", texts, Platform.class));
        Constants constants = bind("sizing.yaml", texts, Constants.class);
        Places places = bind("regions.yaml", texts, Places.class);
        Promises promises = bind("sla.yaml", texts, Promises.class);
        Profiles profiles = bind("profiles.yaml", texts, Profiles.class);
        Directories directories = bind("directories.yaml", texts, Directories.class);
        Notices notices = bind("notices.yaml", texts, Notices.class);
        Duties duties = bind("duties.yaml", texts, Duties.class);
        Observables observables = new ObservablesReader(problems).read(texts.get("signals.yaml"), texts.get("alerts.yaml"));
        stopOnProblems();
        problems.addAll(profiles.unknownOptions());
        Catalog catalog = new Catalog(platforms, constants.constants(), places.regions(), places.offers(), promises.promises(),
                promises.parts(), profiles.complete(), directories.directories(), notices.notices(), duties, observables, digest(texts));
        problems.addAll(CatalogAudit.gaps(catalog));
        stopOnProblems();
        return catalog;
    }

    private <T> T bind(String file, Map<String, String> texts, Class<T> type) {
        Fields written = CatalogText.of(file, texts.get(file), problems);
        Map<String, Source> sources = sources(file, written, problems);
        problems.addAll(CatalogAudit.mistakes(file, written, sources.keySet()));
        return new CatalogBinder(file, sources, problems).record(type, written);
    }

    /** Takes the sources out of a file, by their names in it. */
    static Map<String, Source> sources(String file, Fields written, List<String> problems) {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (!(written.byName().remove(SOURCES) instanceof Fields all)) {
            problems.add(file + ": has no sources");
            return sources;
        }
        CatalogBinder binder = new CatalogBinder(file, sources, problems);
        all.byName().forEach((id, value) -> {
            if (value instanceof Fields fields) {
                SourceText text = binder.record(SourceText.class, fields);
                problems.addAll(text.mistakes(file, id));
                sources.put(id, text.source(id));
            } else {
                problems.add(file + ":" + value.line() + ": source \"" + id + "\" is no mapping");
            }
        });
        return sources;
    }

    private void stopOnProblems() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the catalogue is wrong:\n  " + String.join("\n  ", problems));
        }
    }

    private static String digest(SequencedMap<String, String> texts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> sha256.update((file + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
