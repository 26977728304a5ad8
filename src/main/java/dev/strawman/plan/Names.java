package dev.strawman.plan;

import dev.strawman.requirements.Engagement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one rule for generated names: words in lower case joined by hyphens; what is too long keeps its beginning and gets a
 * hash of the whole, so that it stays the same from run to run and two long names stay apart.
 */
public final class Names {

    private static final int HASH_LENGTH = 6;
    private static final Pattern KUBERNETES = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** Latin letters that are no letter with a mark. */
    private static final Map<Integer, String> LATIN = Map.of((int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final Pattern NOT_TERRAFORM = Pattern.compile("[^A-Za-z0-9_]");

    /** Namespace of the Strimzi operator on every Kubernetes cluster. */
    public static final String OPERATOR_NAMESPACE = "strimzi-operator";

    /** Terraform root in which CloudWatch watches the copy that a cluster holds, beside the root {@code replication} that makes it. */
    public static final String COPY_MONITORING = "replication-monitoring";

    private Names() {
    }

    /** The Kubernetes cluster of a site, as the kubectl context and Argo CD name it: an account has one in each region. */
    public static String kubernetesCluster(Site site) {
        return slug(site.account()) + "-" + site.region();
    }

    /** Namespace of a site's cluster, where it runs on Kubernetes. */
    public static String namespace(Site site) {
        return shorten("kafka-" + site.environment(), 63);
    }

    /** First part of the names of everything a client has: begins with a letter, as Kubernetes demands of a Service. */
    static String client(Engagement engagement) {
        String slug = engagement.shortName().orElseGet(() -> slug(engagement.client()));
        return Character.isDigit(slug.charAt(0)) ? "kafka-" + slug : slug;
    }

    /** The name of a cluster: what tells clusters apart stays whole, and the client's part ends with a word. */
    static String cluster(String client, String rest, int maximum) {
        int room = maximum - rest.length() - 1;
        if (client.length() <= room) {
            return client + "-" + rest;
        }
        int word = client.lastIndexOf('-', Math.max(0, room));
        return shorten((word > 0 ? client.substring(0, word) : client.substring(0, Math.max(1, room))) + "-" + rest, maximum);
    }

    /** {@code Northgate Payments} becomes {@code northgate-payments}; a valid DNS label, and a hash where no letter or digit is Latin. */
    public static String slug(String words) {
        if (isSlug(words)) {
            return words;
        }
        StringBuilder latin = new StringBuilder();
        words.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> latin.append(LATIN.getOrDefault(letter, Character.toString(letter))));
        String plain = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String hyphened = EDGES.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
        return hyphened.isEmpty() ? "x" + hash(words) : hyphened;
    }

    /** Most names are one already, and there are thousands of them. */
    private static boolean isSlug(String words) {
        char before = '-';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && before != '-')) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    /** The name itself when it fits, else its beginning, a hyphen and a hash of the whole name. */
    public static String shorten(String name, int maximum) {
        if (name.length() <= maximum) {
            return name;
        }
        String head = name.substring(0, maximum - HASH_LENGTH - 1).replaceAll("[-._]+$", "");
        return head + "-" + hash(name);
    }

    /** A Kubernetes object name (DNS-1123 subdomain) for any text; changed texts carry a hash so that two never meet. */
    public static String kubernetes(String name) {
        if (name.length() <= 200 && KUBERNETES.matcher(name).matches()) {
            return name;
        }
        String fitting = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-").replaceAll("^[.-]+|[.-]+$", "");
        return fitting.equals(name) ? shorten(name, 200) : shorten(fitting, 190) + "-" + hash(name);
    }

    /** A Terraform identifier for any text; the same text gives the same identifier. */
    public static String terraform(String name) {
        String fitting = NOT_TERRAFORM.matcher(name).replaceAll("_");
        return Character.isLetter(fitting.charAt(0)) ? fitting : "n_" + fitting;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
