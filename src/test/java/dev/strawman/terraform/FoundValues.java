package dev.strawman.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.terraform.Schema.Block;
import dev.strawman.terraform.Schema.NestedBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a data source finds: wholly known values of the right form in a made-up account, each list with three elements, as a
 * region has three zones.
 *
 * @param type   the data source
 * @param region where the provider of the run is configured to look
 */
record FoundValues(String type, String region) {

    static final String ACCOUNT = "123456789012";
    private static final String SOME_ID = "0a1b2c3d4e5f6071";
    private static final String POLICY = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kafka:DescribeCluster","Resource":"*"}]}""";

    /** Where the provider of a data source looks unless it is told. */
    static String usualRegion(String type) {
        return switch (cloud(type)) {
            case "azurerm", "azuread" -> "westeurope";
            case "google" -> "europe-west4";
            default -> "eu-west-1";
        };
    }

    /** The configuration with everything that its author left open filled in. */
    Map<String, Object> of(Block schema, Map<?, ?> config) {
        Map<String, Object> found = new LinkedHashMap<>();
        schema.attributes().forEach((name, attribute) -> {
            Object given = config.get(name);
            found.put(name, given == null && attribute.computed() ? some(name, attribute.type(), 0) : given);
        });
        schema.blocks().forEach((name, nested) -> found.put(name, blocks(nested, config.get(name))));
        return found;
    }

    private Object blocks(NestedBlock nested, Object config) {
        return switch (config) {
            case List<?> none when none.isEmpty() && nested.readOnly() -> List.of(of(nested.block(), Map.of()));
            case List<?> list -> list.stream().map(element -> of(nested.block(), (Map<?, ?>) element)).toList();
            case null -> null;
            default -> of(nested.block(), (Map<?, ?>) config);
        };
    }

    private Object some(String name, JsonNode type, int number) {
        return switch (type.isTextual() ? type.asText() : type.path(0).asText()) {
            case "string" -> text(name, number);
            case "number" -> name.equals("id") || name.endsWith("_id") ? new BigDecimal(number + 1) : BigDecimal.ONE;
            case "bool" -> true;
            case "map" -> Map.of();
            case "list", "set" -> type.path(1).isTextual()
                    ? IntStream.range(0, 3).mapToObj(i -> some(singular(name), type.path(1), i)).toList()
                    : IntStream.range(0, nodes(name)).mapToObj(i -> some(name, type.path(1), i)).toList();
            case "object" -> object(type.path(1), number);
            default -> throw new IllegalArgumentException(type + " of " + name);
        };
    }

    private static int nodes(String name) {
        return name.equals("node_info_list") ? 3 : 1;
    }

    private Map<String, Object> object(JsonNode attributes, int number) {
        Map<String, Object> object = new LinkedHashMap<>();
        attributes.properties().forEach(each -> object.put(each.getKey(), each.getKey().equals("endpoints") ? List.of(broker(number + 1)) : some(each.getKey(), each.getValue(), number)));
        return object;
    }

    private String broker(int number) {
        return "b-" + number + ".example.abc123.c2.kafka." + region + ".amazonaws.com";
    }

    private String text(String name, int number) {
        return switch (cloud(type)) {
            case "azurerm", "azuread" -> new AzureTexts(type).of(name, number, region);
            case "google" -> new GoogleTexts(type).of(name, number, region);
            default -> plainText(name, number);
        };
    }

    private static String cloud(String type) {
        return type.substring(0, type.indexOf('_'));
    }

    private String plainText(String name, int number) {
        return switch (name) {
            case "json", "minified_json", "policy", "assume_role_policy" -> POLICY;
            case "account_id", "owner_id", "owner", "account" -> ACCOUNT;
            case "region" -> region;
            case "partition" -> "aws";
            case "dns_suffix" -> "amazonaws.com";
            case "status" -> "ACTIVE";
            case "state" -> "available";
            case "version" -> "3.9.x";
            case "email" -> "someone@example.com";
            case "name", "names" -> type.startsWith("aws_availability_zone") ? region + "abc".charAt(number) : nameOf(number);
            case "zone_id" -> zoneId(number);
            default -> formed(name, number);
        };
    }

    private String formed(String name, int number) {
        if (name.endsWith("cidr_block") || name.equals("cidr")) {
            return "10.20." + number * 64 + ".0/18";
        }
        if (name.endsWith("availability_zone")) {
            return region + "abc".charAt(number);
        }
        if (name.startsWith("bootstrap_brokers")) {
            return Stream.of(1, 2, 3).map(broker -> broker(broker) + ":9098")
                    .reduce((left, right) -> left + "," + right).orElseThrow();
        }
        return switch (name) {
            case "client_subnet" -> "subnet-" + SOME_ID + number;
            case String endpoint when endpoint.endsWith("rest_endpoint") || endpoint.endsWith("catalog_endpoint") ->
                    "https://example." + region + ".aws.confluent.cloud:443";
            case "bootstrap_endpoint" -> "SASL_SSL://example." + region + ".aws.confluent.cloud:9092";
            case "resource_name", "rbac_crn" -> "crn://confluent.cloud/organization=" + SOME_ID;
            case String arn when arn.equals("arn") || arn.endsWith("_arn") ->
                    Forms.of(type, "arn").orElse("arn:aws:iam:") + region + ":" + ACCOUNT + ":" + nameOf(number);
            default -> form(name).map(form -> form + SOME_ID + number).orElse(nameOf(number));
        };
    }

    /** Data sources of several objects are named in the plural, {@code aws_subnets}; so are arguments with several ids. */
    private Optional<String> form(String name) {
        return Forms.of(type.replaceFirst("s$", ""), name).or(() -> Stream.of(name, name + "s").flatMap(each -> Forms.wanted("." + each).stream()).findFirst());
    }

    private String zoneId(int number) {
        List<String> words = new ArrayList<>(List.of(region.split("-")));
        String number1 = words.removeLast();
        return words.removeFirst() + words.getFirst().charAt(0) + number1 + "-az" + (number + 1);
    }

    private String nameOf(int number) {
        return type.replace('_', '-') + "-" + (number + 1);
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
