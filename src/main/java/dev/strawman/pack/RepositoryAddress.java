package dev.strawman.pack;

import dev.strawman.plan.Delivery;

/** What stands before the path of a file where people read the tree in their browser; each kind of repository has a form of its own. */
public final class RepositoryAddress {

    private RepositoryAddress() {
    }

    /** An address of the right form; a slash and the path of a file follow it. */
    public static String example(Delivery delivery) {
        String branch = delivery.branches().getFirst();
        return switch (delivery.repository()) {
            case GITHUB -> "https://github.com/example/kafka/blob/" + branch;
            case GITLAB -> "https://gitlab.com/example/kafka/-/blob/" + branch;
            case BITBUCKET -> "https://bitbucket.org/example/kafka/src/" + branch;
            case AZUREDEVOPS -> "https://dev.azure.com/example/platform/_git/kafka?version=GB" + branch + "&path=";
            case CODECOMMIT -> "https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/kafka/browse/refs/heads/" + branch + "/--";
            case SVN -> "https://svn.example.com/kafka/" + branch;
        };
    }
}
