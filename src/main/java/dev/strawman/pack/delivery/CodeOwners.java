package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who must approve which paths, where the repository's tool looks for it. */
final class CodeOwners {

    private CodeOwners() {
    }

    /** Empty when nobody owns anything that is in the tree. */
    static List<Artifact> files(Plan plan, TopicOwners topics, List<Artifact> tree) {
        List<Delivery.Owner> owners = plan.delivery().owners().stream().filter(owner -> present(owner, tree)).toList();
        if (owners.isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder(Header.hash("Who must approve changes to which paths, the last line that fits counts", List.of(plan.cite("stakeholders")))).append('\n');
        if (!read(plan.delivery().repository())) {
            text.append("# This repository's tool reads no such file: make the same rules in its branch policies.\n");
        }
        text.append(lines(owners));
        if (!topics.lines().isEmpty()) {
            text.append("\n# Whose data a topic holds approves its files. Identities and rights stay with the lines above: no team grants rights to itself.\n").append(lines(topics.lines()));
        }
        if (topics.tooMany()) {
            text.append("\n# Topics of too many owners begin too differently for lines of their own, so that those above approve them.\n");
        }
        return List.of(Artifact.of(path(plan.delivery().repository()), text.toString(), "code owners", "stakeholders"));
    }

    /** Stakeholders whose handle in the repository was not captured, so that their lines wait. */
    static List<String> withoutHandle(Plan plan, TopicOwners topics) {
        return Stream.concat(plan.delivery().owners().stream(), topics.lines().stream())
                .filter(owner -> owner.handle().isEmpty()).map(Delivery.Owner::stakeholder).distinct().toList();
    }

    private static String lines(List<Delivery.Owner> owners) {
        Map<String, List<Delivery.Owner>> paths = new LinkedHashMap<>();
        owners.forEach(owner -> paths.computeIfAbsent(owner.path(), unknown -> new ArrayList<>()).add(owner));
        return paths.entrySet().stream().map(path -> line(path.getKey(), path.getValue())).collect(Collectors.joining());
    }

    /** All owners of a path in one line, for of several lines only the last one counts. A handle that nobody captured would own nothing, so it waits in a comment. */
    private static String line(String path, List<Delivery.Owner> owners) {
        String handles = owners.stream().map(Delivery.Owner::handle).filter(handle -> !handle.isEmpty()).collect(Collectors.joining(" "));
        String missing = owners.stream().filter(owner -> owner.handle().isEmpty())
                .map(owner -> "# " + path + " <HANDLE>  ask " + owner.stakeholder() + " for the handle, or that of the team\n").collect(Collectors.joining());
        return missing + (handles.isEmpty() ? "" : path + " " + handles + "\n");
    }

    /** A path below a folder that the tree does not have is left out. */
    private static boolean present(Delivery.Owner owner, List<Artifact> tree) {
        String folder = owner.path().replaceFirst("^/", "").replaceFirst("/.*", "/");
        return !folder.endsWith("/") || tree.stream().anyMatch(file -> file.path().value().startsWith(folder));
    }

    private static boolean read(DevProcess.SourceRepo repository) {
        return repository == DevProcess.SourceRepo.GITHUB || repository == DevProcess.SourceRepo.GITLAB || repository == DevProcess.SourceRepo.BITBUCKET;
    }

    static String path(DevProcess.SourceRepo repository) {
        return switch (repository) {
            case GITHUB -> ".github/CODEOWNERS";
            case GITLAB -> ".gitlab/CODEOWNERS";
            case BITBUCKET -> ".bitbucket/CODEOWNERS";
            case AZUREDEVOPS, CODECOMMIT, SVN -> "docs/CODEOWNERS";
        };
    }
}
