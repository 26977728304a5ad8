package dev.strawman.target.msk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Application;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.requirements.Security.ClientAuth;
import dev.strawman.requirements.Security.Network;
import dev.strawman.requirements.reading.RequirementsReader;
import dev.strawman.terraform.Terraform;
import dev.strawman.terraform.TerraformReport;
import dev.strawman.terraform.TerraformValues;
import dev.strawman.terraform.VersionConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product and every way to sign in, through the real Terraform with the provider's schemas. */
class MskTerraformTest {

    private static final VersionConstraints VERSIONS = new VersionConstraints(">= 1.11", Map.of("hashicorp/aws", ">= 6.40, < 7.0"));

    private static final Map<String, String> VARIABLES = TerraformValues.with(
            List.of("card-gateway", "fraud-scoring", "dev-card-gateway", "dev-fraud-scoring", "test-card-gateway", "test-fraud-scoring"));

    private static final String FRAUD_SCORING = """
            Connect: kafka-cluster:Connect
              cluster/payments/1234-5
            WriteOnce: kafka-cluster:WriteDataIdempotently
              cluster/payments/1234-5
            Write: kafka-cluster:DescribeTopic kafka-cluster:WriteData
              topic/payments/1234-5/payments.authorisation.decided
              topic/payments/1234-5/payments.authorisation.requested.fraud-scoring.retry-1m
              topic/payments/1234-5/payments.authorisation.requested.fraud-scoring.dlq
            Read: kafka-cluster:DescribeTopic kafka-cluster:ReadData
              topic/payments/1234-5/payments.authorisation.requested
              topic/payments/1234-5/payments.authorisation.requested.fraud-scoring.retry-1m
            JoinGroup: kafka-cluster:AlterGroup kafka-cluster:DescribeGroup
              group/payments/1234-5/fraud-scoring
            Transactions: kafka-cluster:AlterTransactionalId kafka-cluster:DescribeTransactionalId
              transactional-id/payments/1234-5/fraud-scoring*
            OwnTopics: kafka-cluster:CreateTopic kafka-cluster:DeleteTopic kafka-cluster:DescribeTopic \
            kafka-cluster:DescribeTopicDynamicConfiguration kafka-cluster:ReadData kafka-cluster:WriteData
              topic/payments/1234-5/fraud-scoring-*
            FindSchemas: glue:GetSchemaByDefinition
              registry/northgate-payments-prod
              schema/northgate-payments-prod/payments.authorisation.decided-value
            ReadSchemas: glue:GetSchemaVersion
              *
            """;

    private static Terraform terraform;

    @BeforeAll
    static void start() {
        Terraform.assumeAvailable();
        terraform = Terraform.start();
    }

    @AfterAll
    static void stop() {
        if (terraform != null) {
            terraform.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"msk-standard,IAM", "msk-standard,SCRAM", "msk-standard,MTLS", "msk-express,IAM", "msk-express,SCRAM", "msk-express,MTLS", "msk-serverless,IAM"})
    void everyRootIsSound(String option, ClientAuth authentication, @TempDir Path folder) throws IOException {
        TerraformReport report = check(MskPlans.of(option, authentication), folder);

        assertEquals("", String.join("\n", report.problems()));
        assertEquals(List.of("msk/dev/eu-west-1/access", "msk/dev/eu-west-1/cluster", "msk/dev/eu-west-1/foundation", "msk/dev/eu-west-1/topics",
                "msk/dr/eu-central-1/access", "msk/dr/eu-central-1/cluster", "msk/dr/eu-central-1/foundation", "msk/dr/eu-central-1/replication",
                "msk/dr/eu-central-1/topics", "msk/prod/eu-west-1/access", "msk/prod/eu-west-1/cluster", "msk/prod/eu-west-1/foundation",
                "msk/prod/eu-west-1/topics"), List.copyOf(report.plans().keySet()));
    }

    @ParameterizedTest
    @CsvSource({"msk-standard,MTLS", "msk-express,SCRAM", "msk-express,IAM", "msk-serverless,IAM"})
    void privateLinkAndACapturedNetworkAreSound(String option, ClientAuth authentication, @TempDir Path folder) throws IOException {
        TerraformReport report = check(MskPlans.of(option, authentication, Network.PRIVATELINK, MskPlans::withVpc), folder);

        assertEquals("", String.join("\n", report.problems()));
    }

    @Test
    void severalWaysToSignInAreSoundAndEachHasItsOwnRights(@TempDir Path folder) throws IOException {
        TerraformReport report = check(PackPlans.severalWays(), folder);

        assertEquals("", String.join("\n", report.problems()));
        assertEquals("FindSchemas ReadSchemas", statements(report, "fraud-scoring"));
        assertTrue(statements(report, "ledger-service").startsWith("Connect WriteOnce Write Read JoinGroup"), statements(report, "ledger-service"));
        JsonNode cluster = values(report, "msk/prod/eu-west-1/cluster", "aws_msk_cluster.cluster").path("client_authentication").path(0);
        assertTrue(cluster.path("sasl").path(0).path("iam").asBoolean() && cluster.path("sasl").path(0).path("scram").asBoolean() && cluster.path("tls").size() == 1, cluster.toString());
        assertEquals(List.of("aws_secretsmanager_secret.application[\"card-gateway\"]"), report.plans().get("msk/prod/eu-west-1/access").path("planned_values").path("root_module").path("resources")
                .valueStream().map(resource -> resource.path("address").asText()).filter(address -> address.startsWith("aws_secretsmanager_secret.")).toList());
    }

    @ParameterizedTest
    @CsvSource({"clientAuth: {value: [iam]", "clientAuth: {value: [scram]"})
    void severalWaysThroughPrivateLinkAreSound(String own, @TempDir Path folder) throws IOException {
        Plan plan = PackPlans.severalWays("network: {value: private, priority: must", "network: {value: privatelink, priority: must", "clientAuth: {value: [iam, mtls]", own);
        List<String> principals = plan.sites().getFirst().applications().stream().map(Application::principal).toList();
        TerraformReport report = check(plan, folder, TerraformValues.with(principals));

        assertEquals("", String.join("\n", report.problems()));
    }

    private static String statements(TerraformReport report, String application) throws IOException {
        return policy(report, "aws_iam_policy.application[\"" + application + "\"]").lines().filter(line -> !line.startsWith(" ")).map(line -> line.substring(0, line.indexOf(':'))).collect(Collectors.joining(" "));
    }

    private static JsonNode values(TerraformReport report, String root, String address) {
        return report.plans().get(root).path("planned_values").path("root_module").path("resources").valueStream().filter(resource -> resource.path("address").asText().equals(address))
                .map(resource -> resource.path("values")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"msk-standard,SCRAM", "msk-express,IAM", "msk-serverless,IAM"})
    void aNetworkOfItsOwnIsSound(String option, ClientAuth authentication, @TempDir Path folder) throws IOException {
        TerraformReport report = check(MskPlans.of(option, authentication, Network.PRIVATE, MskPlans::withoutNetwork), folder);

        assertEquals("", String.join("\n", report.problems()));
    }

    @ParameterizedTest
    @CsvSource({"msk-standard", "msk-serverless"})
    void afterAFailoverNothingIsCopiedAndNothingIsAskedOfTheLostRegion(String option, @TempDir Path folder) throws IOException {
        Plan plan = MskPlans.of(option, ClientAuth.IAM);
        assertTrue(replication(check(plan, folder)).contains("aws_msk_replicator.replicator[0]"));
        Path locals = folder.resolve("msk/dr/eu-central-1/replication/locals.tf");
        Files.writeString(locals, Files.readString(locals).replace("copying = true", "copying = false"));
        TerraformReport report = terraform.check(folder, VARIABLES, VERSIONS);

        assertEquals("", String.join("\n", report.problems()));
        assertEquals(List.of(), replication(report).stream().filter(address -> address.startsWith("aws_msk_replicator.") || address.startsWith("data.aws_msk_cluster.source")).toList());
        assertTrue(replication(report).contains("aws_iam_role.replicator"));
    }

    /** What the root of the copy plans and reads. */
    private static List<String> replication(TerraformReport report) {
        JsonNode plan = report.plans().get("msk/dr/eu-central-1/replication");
        return Stream.of("planned_values", "prior_state").flatMap(part -> (part.equals("prior_state") ? plan.path(part).path("values") : plan.path(part)).path("root_module").path("resources").valueStream())
                .map(resource -> resource.path("address").asText()).toList();
    }

    @Test
    void policiesNameExactlyWhatIsNeeded(@TempDir Path folder) throws IOException {
        TerraformReport report = check(MskPlans.of("msk-serverless", ClientAuth.IAM), folder);

        assertEquals(FRAUD_SCORING, policy(report, "aws_iam_policy.application[\"fraud-scoring\"]"));
        assertEquals("""
                LookAtCluster: kafka-cluster:Connect kafka-cluster:DescribeCluster
                  cluster/payments/1234-5
                LookAtTopics: kafka-cluster:DescribeTopic kafka-cluster:DescribeTopicDynamicConfiguration
                  topic/payments/1234-5/*
                LookAtGroups: kafka-cluster:DescribeGroup
                  group/payments/1234-5/*
                """, policy(report, "aws_iam_policy.operator"));
        assertEquals("""
                ReadEveryRecord: kafka-cluster:ReadData
                  topic/payments/1234-5/*
                MoveGroups: kafka-cluster:AlterGroup
                  group/payments/1234-5/*
                """, policy(report, "aws_iam_policy.operator_records"));
    }

    private static String policy(TerraformReport report, String address) throws IOException {
        JsonNode resources = report.plans().get("msk/prod/eu-west-1/access").path("planned_values").path("root_module").path("resources");
        return words(new ObjectMapper().readTree(resources.valueStream().filter(resource -> resource.path("address").asText().equals(address))
                .map(resource -> resource.path("values").path("policy").asText()).findFirst().orElseThrow()));
    }

    /** Each statement as its name, its actions and the last part of its ARNs. */
    private static String words(JsonNode policy) {
        StringBuilder words = new StringBuilder();
        for (JsonNode statement : policy.path("Statement")) {
            assertEquals("Allow", statement.path("Effect").asText());
            words.append(statement.path("Sid").asText()).append(':');
            statement.path("Action").forEach(action -> words.append(' ').append(action.asText()));
            words.append('\n');
            statement.path("Resource").forEach(arn -> words.append("  ").append(arn.asText().replaceFirst("^arn:aws:[a-z]+:eu-west-1:123456789012:", "")).append('\n'));
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource({"payments", "notify"})
    void theStoriesAreSound(String story, @TempDir Path folder) throws IOException {
        String wish = Files.readString(Path.of("generated-samples", story, "requirements.yaml"));
        TerraformReport report = check(Planner.plan(RequirementsReader.read("requirements.yaml", wish), Catalog.load()), folder);

        assertEquals("", String.join("\n", report.problems()));
        assertFalse(report.plans().isEmpty());
    }

    private static TerraformReport check(Plan plan, Path folder) throws IOException {
        return check(plan, folder, VARIABLES);
    }

    private static TerraformReport check(Plan plan, Path folder, Map<String, String> variables) throws IOException {
        for (Artifact artifact : new Msk().artifacts(plan, new Templates())) {
            Path file = folder.resolve(artifact.path().value());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.text());
        }
        return terraform.check(folder, variables, VERSIONS);
    }
}
