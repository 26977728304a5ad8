package dev.strawman.pack.amp;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import java.util.List;

/** Variables of what stands around a workspace: who is told when it is silent, who reads it, and the probe. */
final class Readers {

    private Readers() {
    }

    /** @param team who knows them */
    static List<Variable> variables(String team) {
        return List.of(
                Variable.required("blind_email_addresses", "set(string)", "E-mail addresses that are told when no alert can reach anybody; each confirms its subscription once.",
                        "[\"<ADDRESS>\"]", team, new Check("length(var.blind_email_addresses) > 0", "Somebody has to learn that nobody watches.")),
                Variable.optional("reader_role_arns", "set(string)", "[]", "IAM roles that may take on the reader's role, above all that of Grafana.", "[\"<ROLE_ARN>\"]", team,
                        new Check("alltrue([for arn in var.reader_role_arns : can(regex(\"^arn:aws[a-z-]*:iam::[0-9]{12}:role/\", arn))])",
                                "The ARN of a role looks like arn:aws:iam::123456789012:role/grafana.")),
                Variable.optional("probe_host", "string", "null", "Name under which the probe of probe.yaml answers in the network of the brokers; without it availability and latency are not measured.",
                        "\"<PROBE_HOST>\"", team, new Check("var.probe_host == null || can(regex(\"^[a-z0-9][a-z0-9.-]+$\", var.probe_host))", "Write the name alone, without a port.")),
                Variable.optional("probe_port", "number", "8080", "Port of the probe.", "8080", team,
                        new Check("var.probe_port > 0 && var.probe_port < 65536", "A port is a number below 65536.")),
                Variable.optional("probe_security_group_id", "string", "null", "Security group of the probe, which the collector may call.", "\"<SECURITY_GROUP_ID>\"", team,
                        new Check("var.probe_security_group_id == null || can(regex(\"^sg-[0-9a-f]+$\", var.probe_security_group_id))",
                                "A security group id looks like sg-0a1b2c3d4e5f60718.")));
    }
}
