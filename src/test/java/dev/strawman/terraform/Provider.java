package dev.strawman.terraform;

import com.google.protobuf.ByteString;
import dev.strawman.terraform.Schema.Block;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A provider that speaks Terraform's protocol version 6 and knows a real provider's schema and rules, but no cloud: it checks
 * configurations, plans creations and answers data sources. Nothing can be applied.
 */
final class Provider {

    private final Schema schema;
    private final List<Rule> providerRules;
    private final List<Rule> resourceRules;
    private final List<Rule> dataSourceRules;
    private final byte[] schemaMessage;
    /** Region of each running Terraform, by its connection. */
    private final Map<SocketAddress, String> regions = new ConcurrentHashMap<>();

    private Provider(Schema schema, List<Rule> providerRules, List<Rule> resourceRules, List<Rule> dataSourceRules) {
        this.schema = schema;
        this.providerRules = providerRules;
        this.resourceRules = resourceRules;
        this.dataSourceRules = dataSourceRules;
        this.schemaMessage = SchemaMessage.of(schema);
    }

    static Provider aws() {
        return new Provider(Schema.read(Schema.AWS), List.of(), AwsRules.RESOURCES, AwsRules.DATA_SOURCES);
    }

    static Provider confluent() {
        return new Provider(Schema.read(Schema.CONFLUENT), ConfluentRules.PROVIDER, ConfluentRules.RESOURCES, List.of());
    }

    static Provider datadog() {
        return new Provider(Schema.read(Schema.DATADOG), List.of(), DatadogRules.RESOURCES, List.of());
    }

    static Provider azurerm() {
        return new Provider(Schema.read(Schema.AZURERM), List.of(), List.of(), List.of());
    }

    static Provider azuread() {
        return new Provider(Schema.read(Schema.AZUREAD), List.of(), List.of(), List.of());
    }

    static Provider google() {
        return new Provider(Schema.read(Schema.GOOGLE), List.of(), List.of(), List.of());
    }

    Schema schema() {
        return schema;
    }

    /** The answer to one call; empty where the protocol has a call that a plan does not need. */
    Optional<byte[]> answer(String method, byte[] request, SocketAddress caller) throws IOException {
        Map<Integer, ByteString> fields = ProtoMessage.fields(request);
        return switch (method) {
            case "GetProviderSchema" -> Optional.of(schemaMessage);
            case "ValidateProviderConfig" -> Optional.of(diagnostics(2, providerRefusals(value(fields, 1))));
            case "ValidateResourceConfig" -> Optional.of(diagnostics(1,
                    refusals(block(schema.resources(), fields), resourceRules, arguments(fields))));
            case "ValidateDataResourceConfig" -> Optional.of(diagnostics(1,
                    refusals(block(schema.dataSources(), fields), dataSourceRules, arguments(fields))));
            case "ConfigureProvider" -> Optional.of(configure(value(fields, 2), caller));
            case "PlanResourceChange" -> Optional.of(plan(fields));
            case "ReadDataSource" -> Optional.of(read(fields, caller));
            case "StopProvider" -> Optional.of(new byte[0]);
            default -> Optional.empty();
        };
    }

    private Stream<Refusal> providerRefusals(Object config) {
        String name = schema.address().substring(schema.address().lastIndexOf('/') + 1);
        return refusals(schema.provider(), providerRules, new Arguments(name, (Map<?, ?>) config));
    }

    private static Stream<Refusal> refusals(Block schema, List<Rule> rules, Arguments arguments) {
        Stream<Refusal> byRule = rules.stream().filter(rule -> rule.type().equals(arguments.path()))
                .flatMap(rule -> rule.check().apply(arguments));
        return Stream.of(SchemaCheck.refusals(schema, arguments).stream(), byRule, References.refusals(schema, arguments))
                .flatMap(each -> each).distinct();
    }

    private byte[] configure(Object config, SocketAddress caller) {
        new Arguments("provider", (Map<?, ?>) config).text("region").ifPresent(region -> regions.put(caller, region));
        return new byte[0];
    }

    private byte[] plan(Map<Integer, ByteString> fields) throws IOException {
        Object proposed = value(fields, 3);
        boolean creates = value(fields, 2) == null && proposed != null;
        Block block = block(schema.resources(), fields);
        Object planned = creates ? PlannedValues.of(ProtoMessage.text(fields, 1), block, (Map<?, ?>) proposed) : proposed;
        // Terraform wants known blocks, except from providers built on the older SDK, as those with read-only blocks are.
        boolean olderSdk = block.blocks().values().stream().anyMatch(Schema.NestedBlock::readOnly);
        return new ProtoMessage().message(1, dynamicValue(planned)).flag(5, olderSdk).toBytes();
    }

    private byte[] read(Map<Integer, ByteString> fields, SocketAddress caller) throws IOException {
        Arguments config = arguments(fields);
        String region = config.text("region").orElse(regions.getOrDefault(caller, FoundValues.usualRegion(config.path())));
        Map<String, Object> found = new FoundValues(config.path(), region).of(block(schema.dataSources(), fields), config.values());
        return new ProtoMessage().message(1, dynamicValue(found)).toBytes();
    }

    private static Arguments arguments(Map<Integer, ByteString> fields) throws IOException {
        return new Arguments(ProtoMessage.text(fields, 1), (Map<?, ?>) value(fields, 2));
    }

    private static Block block(Map<String, Block> blocks, Map<Integer, ByteString> fields) {
        return blocks.get(ProtoMessage.text(fields, 1));
    }

    private static Object value(Map<Integer, ByteString> fields, int field) throws IOException {
        return MsgPackValues.decode(ProtoMessage.fields(fields.get(field).toByteArray()).get(1));
    }

    private static ProtoMessage dynamicValue(Object value) throws IOException {
        return new ProtoMessage().bytes(1, MsgPackValues.encode(value));
    }

    private static byte[] diagnostics(int field, Stream<Refusal> refusals) {
        return new ProtoMessage().messages(field, refusals.map(Refusal::toDiagnostic).toList()).toBytes();
    }
}
