package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.strawman.pack.observability.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus and a real Alertmanager with the generated rules and routes: a cluster goes bad, the right people hear of it and
 * the symptoms stay silent. Only waiting times are shortened, and the receivers' addresses lead here.
 */
class LiveMonitoringTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String CLUSTER = "northgate-payments-prod";

    @TempDir
    private Path temp;

    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final List<Process> running = new ArrayList<>();
    private HttpServer here;
    private volatile String metrics = "";

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : running) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        if (here != null) {
            here.stop(0);
        }
    }

    @Test
    void anOutageReachesTheReceiverOfItsSeverityAndMutesItsSymptoms() throws Exception {
        Program.require("prometheus", "prometheus-alertmanager");
        Map<String, String> tree = new LinkedHashMap<>();
        Sample.all().filter(sample -> sample.name().equals("payments")).forEach(sample -> tree.putAll(sample.generated()));
        listen();
        metrics = """
                kafka_controller_kafkacontroller_offlinepartitionscount 0
                kafka_controller_kafkacontroller_activecontrollercount 1
                kafka_server_replicamanager_underreplicatedpartitions 0
                """;
        int alertmanager = port();
        start("prometheus-alertmanager", "--config.file=" + write("alertmanager.yaml", routes(tree.get("monitoring/alertmanager.yaml"))),
                "--storage.path=" + temp.resolve("alertmanager"), "--web.listen-address=127.0.0.1:" + alertmanager, "--cluster.listen-address=");
        write("rules.yaml", rules(tree.get("monitoring/strimzi/prod/eu-west-1/rules.yaml")));
        start("prometheus", "--config.file=" + write("prometheus.yaml", """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules.yaml]
                alerting: {alertmanagers: [{static_configs: [{targets: ["127.0.0.1:%d"]}]}]}
                scrape_configs:
                  - job_name: kafka
                    static_configs: [{targets: ["127.0.0.1:%d"], labels: {cluster: %s}}]
                """.formatted(alertmanager, here.getAddress().getPort(), CLUSTER)),
                "--storage.tsdb.path=" + temp.resolve("tsdb"), "--web.listen-address=127.0.0.1:" + port());

        await("dead-man", "KafkaMonitoringAlive");
        assertTrue(!heard.getOrDefault("sev1-pagerduty", "").contains("KafkaOfflinePartitions"), "silent while all is well");

        metrics = """
                kafka_controller_kafkacontroller_offlinepartitionscount 3
                kafka_controller_kafkacontroller_activecontrollercount 1
                kafka_server_replicamanager_underreplicatedpartitions 9
                """;
        String page = await("sev1-pagerduty", "KafkaOfflinePartitions");
        assertTrue(page.contains("3 partitions of " + CLUSTER + " have no leader"), page);
        assertTrue(page.contains("9000 USD an hour of standstill"), "says what it costs: " + page);
        Thread.sleep(3_000);
        assertEquals(-1, heard.getOrDefault("sev3-slack", "").indexOf("KafkaUnderReplicated"), "a symptom reaches nobody");
    }

    private void listen() throws IOException {
        here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        here.createContext("/metrics", exchange -> {
            byte[] text = metrics.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        here.createContext("/receiver/", exchange -> {
            String receiver = exchange.getRequestURI().getPath().substring("/receiver/".length());
            heard.merge(receiver, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), String::concat);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        here.start();
    }

    /** Every receiver posts here under its own name; routes, hours and inhibitions stay as generated. */
    private String routes(String generated) {
        String before = generated.substring(0, generated.indexOf("receivers:\n"));
        String after = generated.substring(generated.indexOf("inhibit_rules:\n"));
        StringBuilder receivers = new StringBuilder("receivers:\n");
        Matcher name = Pattern.compile("(?m)^  - name: (\\S+)$").matcher(generated.substring(before.length(), generated.length() - after.length()));
        while (name.find()) {
            receivers.append("  - name: ").append(name.group(1)).append("\n    webhook_configs:\n      - url: http://127.0.0.1:")
                    .append(here.getAddress().getPort()).append("/receiver/").append(name.group(1)).append('\n');
        }
        return before.replaceAll("group_wait: \\w+", "group_wait: 1s") + receivers + after;
    }

    private static String rules(String generated) {
        String plain = generated.substring(generated.indexOf("\nspec:\n") + "\nspec:\n".length()).replaceAll("(?m)^  ", "");
        return plain.replaceAll("interval: \\w+", "interval: 1s").replaceAll("(?m)^( +)for: \\w+$", "$1for: 2s");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static int port() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void start(String... command) throws IOException {
        running.add(new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).redirectOutput(temp.resolve(command[0] + ".log").toFile()).start());
    }

    private String await(String receiver, String alert) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            String said = heard.getOrDefault(receiver, "");
            if (said.contains("\"alertname\":\"" + alert + "\"")) {
                return said;
            }
            for (Process process : running) {
                assertTrue(process.isAlive(), () -> "a server ended: " + logs());
            }
            Thread.sleep(200);
        }
        throw new AssertionError(alert + " did not reach " + receiver + "; heard " + heard.keySet() + "\n" + logs());
    }

    private String logs() {
        StringBuilder logs = new StringBuilder();
        for (String name : List.of("prometheus", "prometheus-alertmanager")) {
            try {
                logs.append(Files.readString(temp.resolve(name + ".log")));
            } catch (IOException absent) {
                logs.append(name).append(" said nothing\n");
            }
        }
        return logs.toString();
    }
}
