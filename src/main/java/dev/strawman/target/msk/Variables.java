package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every variable that a root may ask for. */
final class Variables {

    private static final String CLUSTER_ARN = "^arn:aws[a-z-]*:kafka:[a-z0-9-]+:[0-9]{12}:cluster/[^/]+/[^/]+$";
    private static final String NETWORK_TEAM = "network team";
    private static final String CLIENT_TEAMS = "teams that run the clients";
    private static final String SECURITY_TEAM = "security team";

    private Variables() {
    }

    static Variable account() {
        return Variable.required("account_id", "string",
                "AWS account of this environment; the provider refuses to run with credentials of another one.",
                "\"<ACCOUNT_ID>\"", "cloud platform team",
                new Check(Hcl.matches("var.account_id", "^[0-9]{12}$"), "An AWS account number has 12 digits."));
    }

    static Variable vpcCidr() {
        return Variable.required("vpc_cidr", "string",
                "Address range of the new network; must overlap with no network it will be connected to.",
                "\"<VPC_CIDR>\"", NETWORK_TEAM,
                new Check("try(cidrsubnet(var.vpc_cidr, 0, 0) == var.vpc_cidr, false)",
                        "Write a network with its host bits zero, for example 10.41.0.0/20."),
                new Check("try(tonumber(split(\"/\", var.vpc_cidr)[1]) >= 16 && tonumber(split(\"/\", var.vpc_cidr)[1]) <= 24, false)",
                        "The network must be between /16 and /24."));
    }

    static Variable vpc() {
        return Variable.optional("vpc_id", "string", "null",
                "Id of the network, where locals.tf has neither its id nor its address range, or where two networks have that range.",
                "\"vpc-0a1b2c3d4e5f60718\"", NETWORK_TEAM,
                new Check("var.vpc_id == null || " + Hcl.matches("var.vpc_id", "^vpc-[0-9a-f]+$"), "A VPC id looks like vpc-0a1b2c3d4e5f60718."),
                new Check("var.vpc_id != null || local.vpc_id != null || local.network_cidr != null",
                        "No network was captured for this environment: set vpc_id."));
    }

    static Variable clientGroups() {
        return securityGroups("client_security_group_ids",
                "Security groups of Kafka clients, by a name for each; without an entry here or in client_cidrs nobody can connect.",
                "{ payments-nodes = \"sg-0a1b2c3d4e5f60718\" }", CLIENT_TEAMS);
    }

    static Variable clientCidrs() {
        return networks("client_cidrs", "Networks of Kafka clients that have no security group here, by a name for each.",
                "{ offices = \"10.60.0.0/16\" }", NETWORK_TEAM);
    }

    /** @param team who watches */
    static Variable scraperGroups(String team) {
        return securityGroups("metrics_scraper_security_group_ids",
                "Security groups of Prometheus servers that read the brokers' metrics, by a name for each.",
                "{ prometheus = \"sg-0a1b2c3d4e5f60718\" }", team);
    }

    /** @param team who watches */
    static Variable scraperCidrs(String team) {
        return networks("metrics_scraper_cidrs", "Networks of Prometheus servers that have no security group here, by a name for each.",
                "{ data_centre = \"10.70.8.0/24\" }", team);
    }

    private static Variable networks(String name, String description, String example, String askWhom) {
        return Variable.optional(name, "map(string)", "{}", description, example, askWhom,
                new Check(all("cidr", "values(var." + name + ")", "try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split(\"/\", cidr)[1]) >= 8, false)"),
                        "Write networks with their host bits zero, none wider than /8."));
    }

    private static Variable securityGroups(String name, String description, String example, String askWhom) {
        return Variable.optional(name, "map(string)", "{}", description, example, askWhom,
                new Check(all("id", "values(var." + name + ")", Hcl.matches("id", "^sg-[0-9a-f]+$")), "A security group id looks like sg-0a1b2c3d4e5f60718."));
    }

    static Variable subnets(int zones) {
        String example = IntStream.rangeClosed(1, zones).mapToObj(number -> "\"<SUBNET_ID_" + number + ">\"").collect(Collectors.joining(", ", "[", "]"));
        return Variable.required("private_subnet_ids", "set(string)",
                "Subnets of the brokers, one in each zone, without a route from the internet.", example, NETWORK_TEAM,
                new Check("length(var.private_subnet_ids) == local.zones", "Name one subnet for each zone that brokers are spread over."),
                new Check(all("id", "var.private_subnet_ids", Hcl.matches("id", "^subnet-[0-9a-f]+$")), "A subnet id looks like subnet-0a1b2c3d4e5f60718."));
    }

    static Variable authorities() {
        return Variable.required("certificate_authority_arns", "set(string)",
                "Authorities of AWS Private CA whose client certificates the brokers trust; a corporate PKI signs one of them as its subordinate. Another one in each environment: names are the same in all.",
                "[\"<ACM_PCA_ARN>\"]", SECURITY_TEAM,
                new Check("length(var.certificate_authority_arns) > 0", "Name at least one authority of AWS Private CA."),
                new Check(all("arn", "var.certificate_authority_arns", Hcl.matches("arn", "^arn:aws[a-z-]*:acm-pca:")),
                        "The ARN of an authority begins with arn:aws:acm-pca."));
    }

    static Variable clientAccounts() {
        return Variable.required("client_account_ids", "set(string)", "AWS accounts whose networks may connect through PrivateLink.",
                "[\"<CLIENT_ACCOUNT_ID>\"]", CLIENT_TEAMS,
                new Check("length(var.client_account_ids) > 0", "Name at least one account."),
                new Check(all("id", "var.client_account_ids", Hcl.matches("id", "^[0-9]{12}$")), "An AWS account number has 12 digits."));
    }

    static Variable clientVpc() {
        return Variable.required("vpc_id", "string", "Network of the clients, in this account.", "\"<CLIENT_VPC_ID>\"", CLIENT_TEAMS,
                new Check(Hcl.matches("var.vpc_id", "^vpc-[0-9a-f]+$"), "A VPC id looks like vpc-0a1b2c3d4e5f60718."));
    }

    static Variable clientSubnets() {
        return Variable.required("client_subnet_ids", "set(string)",
                "Subnets of that network, one in each zone of the cluster; compare the ids of zones (euw1-az1), because names differ between accounts.",
                "[\"<CLIENT_SUBNET_ID_1>\"]", CLIENT_TEAMS,
                new Check("length(var.client_subnet_ids) == local.zones", "Name one subnet for each zone that brokers are spread over."),
                new Check(all("id", "var.client_subnet_ids", Hcl.matches("id", "^subnet-[0-9a-f]+$")), "A subnet id looks like subnet-0a1b2c3d4e5f60718."));
    }

    /** @param ways those of the cluster, the first one unless another is named */
    static Variable signIns(List<SignIn> ways) {
        List<String> names = ways.stream().map(way -> "\"" + way.connection() + "\"").toList();
        return Variable.optional("sign_ins", "set(string)", "[" + names.getFirst() + "]",
                "Ways in which the applications of this account sign in; there is one connection for each, and each is billed.", "[" + names.getLast() + "]", CLIENT_TEAMS,
                new Check("length(var.sign_ins) > 0", "Name at least one way."),
                new Check(all("way", "var.sign_ins", "contains([" + String.join(", ", names) + "], way)"), "The cluster knows " + String.join(" and ", ways.stream().map(SignIn::connection).toList()) + "."));
    }

    /** @param name {@code cluster_arn}, or that of one end of a replication */
    static Variable clusterArn(String name, String which) {
        return clusterArn(name, "ARN of the " + which + ", output cluster_arn of its root; a Serverless cluster cannot be looked up by its name.",
                "whoever applied the root cluster");
    }

    /** For an account that cannot look the cluster up. */
    static Variable foreignCluster() {
        return clusterArn("cluster_arn", "ARN of the cluster, which its owner hands over.", "owner of the cluster");
    }

    private static Variable clusterArn(String name, String description, String askWhom) {
        return Variable.required(name, "string", description, "\"<CLUSTER_ARN>\"", askWhom,
                new Check(Hcl.matches("var." + name, CLUSTER_ARN), "An ARN of a cluster looks like arn:aws:kafka:eu-west-1:123456789012:cluster/name/uuid."));
    }

    /** @param end {@code source} or {@code target} of a replication */
    static Variable clusterSubnets(String end) {
        String name = end + "_subnet_ids";
        return Variable.required(name, "set(string)", "Subnets of the " + end + " cluster.", "[\"<SUBNET_ID_1>\", \"<SUBNET_ID_2>\"]", NETWORK_TEAM,
                new Check("length(var." + name + ") > 1", "Name all subnets of the cluster."),
                new Check(all("id", "var." + name, Hcl.matches("id", "^subnet-[0-9a-f]+$")), "A subnet id looks like subnet-0a1b2c3d4e5f60718."));
    }

    /** @param example principal of an application */
    static Variable roles(String example) {
        return Variable.optional("application_roles", "map(string)", "{}",
                "IAM role that each application runs as, by the application's principal; left out, its policy is attached elsewhere.",
                "{ " + example + " = \"<ROLE_NAME>\" }", "teams that run the applications",
                new Check(all("name", "keys(var.application_roles)", "contains([for application in local.applications : application.principal], name)"),
                        "Each key must be the principal of an application in applications.tf."));
    }

    /**
     * @param example principal of an application
     * @param local   map with the applications that have one
     */
    static Variable passwords(String example, String local) {
        return Variable.secret("scram_passwords", "map(string)",
                "Password of each application" + (local.equals("local.applications") ? "" : " that has one") + ", by its principal; taken from the secret store at each plan and apply.",
                "'{\"" + example + "\":\"...\"}'", SECURITY_TEAM,
                new Check(all("key", "keys(" + local + ")", "length(lookup(var.scram_passwords, key, \"\")) >= 20"),
                        "Give every application" + (local.equals("local.applications") ? "" : " that signs in so") + " a password of at least 20 characters."));
    }

    /** @param example principal of an application */
    static Variable passwordVersions(String example) {
        return Variable.optional("scram_password_versions", "map(number)", "{}",
                "Number of each application's password, 1 at first; raise it to write a new one.",
                "{ " + example + " = 2 }", SECURITY_TEAM,
                new Check(all("number", "values(var.scram_password_versions)", "number >= 1"), "Numbers begin with 1."));
    }

    private static String all(String element, String elements, String condition) {
        return "alltrue([for " + element + " in " + elements + " : " + condition + "])";
    }
}
