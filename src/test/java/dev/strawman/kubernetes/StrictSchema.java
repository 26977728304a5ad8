package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;

/** A JSON schema that names the field in every finding. */
final class StrictSchema {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig SETTINGS =
            SchemaValidatorsConfig.builder().locale(Locale.ROOT).pathType(PathType.LEGACY).build();

    private final JsonSchema schema;

    StrictSchema(JsonNode schema) {
        this.schema = FACTORY.getSchema(schema, SETTINGS);
    }

    void check(Manifest manifest, Findings findings) {
        for (ValidationMessage message : schema.validate(manifest.tree())) {
            String at = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
            String property = message.getProperty() == null ? "" : message.getProperty();
            String path = at.isEmpty() || property.isEmpty() ? at + property : at + "." + property;
            boolean unknown = "additionalProperties".equals(message.getType());
            findings.add(manifest, path, unknown ? "is not a field of " + manifest.kind() : message.getError());
        }
    }
}
