package dev.strawman.terraform;

/**
 * One reason why a provider does not take a configuration.
 *
 * @param argument first step of the path below the resource, which lets Terraform name file and line; empty for the whole block
 * @param sentence what is wrong, with the full path
 */
record Refusal(String argument, String sentence) {

    ProtoMessage toDiagnostic() {
        ProtoMessage path = new ProtoMessage();
        if (!argument.isEmpty()) {
            path.message(1, new ProtoMessage().text(1, argument));
        }
        return new ProtoMessage().number(1, 1).text(2, sentence).message(4, path);
    }
}
