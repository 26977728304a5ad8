package dev.strawman.pack.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The keys that a pipeline of one tool may have, and no others. */
enum PipelineSchema {

    GITHUB("github-workflow"), GITLAB("gitlab-ci");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonSchema schema;

    PipelineSchema(String file) {
        try (InputStream text = PipelineSchema.class.getResourceAsStream("/schemas/pipelines/" + file + ".yaml")) {
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new ObjectMapper(new YAMLFactory()).readTree(text), SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode read(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> findings(String text) {
        return schema.validate(read(text)).stream().map(ValidationMessage::getMessage).toList();
    }
}
