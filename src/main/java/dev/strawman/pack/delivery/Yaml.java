package dev.strawman.pack.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints pipeline definitions from ordered maps. */
final class Yaml {

    private static final ObjectMapper PRINTER = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new FewQuotes())
            .build());

    private Yaml() {
    }

    /**
     * Quotes only what needs it where no list or map is written in one line. {@code on} is a truth value of YAML 1.1 only;
     * pipelines are read by YAML 1.2, where it is a word, and everybody writes it so.
     */
    private static final class FewQuotes extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return !name.equals("on") && !name.matches("\\.[a-z]+") && super.needToQuoteName(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value.matches("[A-Za-z$].*") ? value.replaceAll("[\\[\\]{},]", "x") : value);
        }
    }

    /** Keys and values in turn, in this order. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int number = 0; number < keysAndValues.length; number += 2) {
            map.put((String) keysAndValues[number], keysAndValues[number + 1]);
        }
        return map;
    }

    /**
     * The text with an empty line between the top entries and between jobs.
     *
     * @param remarks comment by line, without indentation and the dash of a list; it stands behind every line that is the same
     */
    static String text(Map<String, Object> document, List<String> spaced, Map<String, String> remarks) {
        StringBuilder text = new StringBuilder();
        String top = "";
        boolean first = true;
        for (String line : print(document).lines().toList()) {
            boolean opens = !line.startsWith(" ");
            if (opens) {
                top = line.replaceFirst(":.*", "");
            }
            boolean job = spaced.contains(top) && line.matches(" {2}\\S.*");
            text.append(opens && !text.isEmpty() || job && !first ? "\n" : "").append(line).append(remark(line, remarks)).append('\n');
            first = opens;
        }
        return text.toString();
    }

    private static String remark(String line, Map<String, String> remarks) {
        String remark = remarks.get(line.strip().replaceFirst("^- ", ""));
        return remark == null ? "" : " # " + remark;
    }

    private static String print(Map<String, Object> document) {
        try {
            return PRINTER.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write YAML", impossible);
        }
    }
}
