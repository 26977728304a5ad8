package dev.strawman.requirements.rules;

import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.requirements.Spellings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names of the regions that each provider has. A provider that is missing here names its places as it likes, as owners of data
 * centres do.
 */
public record KnownRegions(Map<Provider, SortedSet<String>> byProvider) {

    /** Nothing is known, so nothing is refused. */
    public static final KnownRegions NONE = new KnownRegions(Map.of());

    public KnownRegions {
        byProvider = Map.copyOf(byProvider);
    }

    /** The names by provider, spelled as in a requirements file. */
    public static KnownRegions of(Map<String, ? extends Set<String>> byProvider) {
        return new KnownRegions(Arrays.stream(Provider.values()).filter(provider -> byProvider.containsKey(Spellings.of(provider)))
                .collect(Collectors.toMap(provider -> provider, provider -> new TreeSet<>(byProvider.get(Spellings.of(provider))))));
    }

    /** The provider that has a region of this name, if one is known to. */
    Optional<Provider> provider(String region) {
        return byProvider.entrySet().stream().filter(entry -> entry.getValue().contains(region)).map(Map.Entry::getKey).findFirst();
    }

    /** Every name that these providers have; empty when one of them may have any. */
    Optional<Set<String>> of(List<Provider> providers) {
        return providers.isEmpty() || !byProvider.keySet().containsAll(providers) ? Optional.empty()
                : Optional.of(providers.stream().map(byProvider::get).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new)));
    }
}
