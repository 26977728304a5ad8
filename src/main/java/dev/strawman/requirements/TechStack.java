package dev.strawman.requirements;

import java.util.List;

/** Languages, frameworks and data formats. */
public record TechStack(
        @Item(says = "Programming languages in use.", fallback = "[java]", noted = true) List<Language> languages,
        @Item(says = "Application frameworks in use.", example = "[Spring Boot]", noted = true) List<String> frameworks,
        @Item(says = "Formats of event data, the wanted one first.", fallback = "[avro]") List<DataFormat> dataFormats) {

    public enum Language { JAVA, KOTLIN, SCALA, DOTNET, GO, PYTHON, NODE, RUST, CPP, OTHER }

    public enum DataFormat { AVRO, PROTOBUF, JSONSCHEMA, JSON, XML, CSV, BINARY }
}
