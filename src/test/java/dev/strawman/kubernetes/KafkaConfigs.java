package dev.strawman.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.apache.kafka.storage.internals.log.LogConfig;

/** Topic and broker settings, judged by Kafka's own code: which names exist and which values they take. */
public final class KafkaConfigs {

    /** Settings that Kafka hands on unread: tiered storage, Strimzi's authorizer, Cruise Control's reporter. */
    private static final List<String> PLUG_INS =
            List.of("rlmm.config.", "rsm.config.", "strimzi.authorization.", "cruise.control.metrics.");
    private static final String OWN_CLASSES = "org.apache.kafka.";

    private KafkaConfigs() {
    }

    /** What a broker without tiered storage would refuse in the settings of a topic; each line begins with the setting. */
    public static List<String> topicProblems(Map<String, String> config) {
        return topicProblems(config, false);
    }

    /** @param tieredStorage whether the brokers have a remote storage system, without which a topic cannot ask for it */
    public static List<String> topicProblems(Map<String, String> config, boolean tieredStorage) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, String> setting : new TreeMap<>(config).entrySet()) {
            ConfigDef.ConfigKey key = LogConfig.configKeys().get(setting.getKey());
            if (key == null || !LogConfig.nonInternalConfigNames().contains(setting.getKey())) {
                problems.add(setting.getKey() + " is not a topic setting of Kafka");
            } else {
                problems.addAll(valueProblems(key, setting.getValue()));
            }
        }
        return problems.isEmpty() ? wholeProblems(config, tieredStorage) : problems;
    }

    /** What a broker would refuse in its own settings; each line begins with the setting. */
    public static List<String> brokerProblems(Map<String, String> config) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, String> setting : new TreeMap<>(config).entrySet()) {
            ConfigDef.ConfigKey key = AbstractKafkaConfig.CONFIG_DEF.configKeys().get(setting.getKey());
            if (key != null) {
                problems.addAll(valueProblems(key, setting.getValue()));
            } else if (PLUG_INS.stream().noneMatch(setting.getKey()::startsWith)) {
                problems.add(setting.getKey() + " is not a broker setting of Kafka");
            }
        }
        return problems;
    }

    /** What a broker takes for a whole-number setting when nobody writes it. */
    static int brokerDefault(String setting) {
        return ((Number) AbstractKafkaConfig.CONFIG_DEF.configKeys().get(setting).defaultValue).intValue();
    }

    private static List<String> valueProblems(ConfigDef.ConfigKey key, String value) {
        if (key.type == ConfigDef.Type.CLASS || key.name.endsWith(".class")) {
            return classProblems(key.name, value);
        }
        try {
            Object parsed = ConfigDef.parseType(key.name, value, key.type);
            if (key.validator != null) {
                key.validator.ensureValid(key.name, parsed);
            }
            return List.of();
        } catch (ConfigException refused) {
            return List.of(key.name + " is refused by Kafka: " + refused.getMessage());
        }
    }

    /** Classes of plug-ins are not here to be found. */
    private static List<String> classProblems(String setting, String name) {
        try {
            if (name.startsWith(OWN_CLASSES)) {
                Class.forName(name, false, KafkaConfigs.class.getClassLoader());
            }
            return name.matches("\\w+([.$]\\w+)+") ? List.of() : List.of(setting + " is \"" + name + "\", which is no class name");
        } catch (ClassNotFoundException missing) {
            return List.of(setting + " names " + name + ", which Kafka does not have");
        }
    }

    /** Rules between settings of one topic. */
    private static List<String> wholeProblems(Map<String, String> config, boolean tieredStorage) {
        try {
            LogConfig.validate(Map.of(), config, LogConfig.configDefCopy().defaultValues(), tieredStorage);
            return List.of();
        } catch (InvalidConfigurationException | ConfigException refused) {
            return List.of(String.join(", ", new TreeMap<>(config).keySet()) + " do not go together: " + refused.getMessage());
        }
    }
}
