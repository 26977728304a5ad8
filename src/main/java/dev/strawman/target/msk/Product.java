package dev.strawman.target.msk;

import dev.strawman.plan.Deployment;

/** The three products that AWS sells as Amazon MSK. One cannot be turned into another. */
enum Product {

    STANDARD, EXPRESS, SERVERLESS;

    static Product of(Deployment deployment) {
        return switch (deployment.option()) {
            case "msk-standard" -> STANDARD;
            case "msk-express" -> EXPRESS;
            case "msk-serverless" -> SERVERLESS;
            default -> throw new IllegalArgumentException("no product of Amazon MSK: " + deployment.option());
        };
    }
}
