package dev.strawman.plan;

import dev.strawman.requirements.Infrastructure.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Where Terraform keeps the state of a root: in the store of the cloud in which the root works, so that it needs no credentials of another. */
public enum StateStore {

    S3("s3", "aws", "bucket and its Region come", "an S3 bucket with versioning, encryption and no public access; the lock is a file in it, so no table is needed",
            List.of(new Setting("bucket", "TF_STATE_BUCKET", "<STATE_BUCKET>"), new Setting("region", "TF_STATE_REGION", "<STATE_BUCKET_REGION>"))),
    AZURE("azurerm", "azure", "storage account and container come", "a container in a storage account with versioning and no public access, in which whoever plans has the role Storage Blob Data Reader and whoever applies Storage Blob Data Contributor",
            List.of(new Setting("storage_account_name", "TF_STATE_ACCOUNT", "<STATE_STORAGE_ACCOUNT>"), new Setting("container_name", "TF_STATE_CONTAINER", "<STATE_CONTAINER>"))),
    GOOGLE("gcs", "gcp", "the bucket comes", "a bucket of Cloud Storage with object versioning, uniform access and no public access",
            List.of(new Setting("bucket", "TF_STATE_BUCKET", "<STATE_BUCKET>")));

    private final String backend;
    private final String cloud;
    private final String comes;
    private final String asked;
    private final List<Setting> settings;

    StateStore(String backend, String cloud, String comes, String asked, List<Setting> settings) {
        this.backend = backend;
        this.cloud = cloud;
        this.comes = comes;
        this.asked = asked;
        this.settings = settings;
    }

    /**
     * What {@code terraform init} is told of the store.
     *
     * @param name        setting of the backend
     * @param variable    environment variable that holds its value
     * @param placeholder stands for the value in pages
     */
    public record Setting(String name, String variable, String placeholder) {
    }

    /** The store for a root that works in the region of a site; in a data centre the one of the client's first cloud, or S3, which others speak too. */
    public static StateStore of(Plan plan, Site site) {
        Provider provider = site.provider();
        return of(provider.owned() ? plan.estate().places().stream().map(Estate.Place::provider).min(Comparator.comparing(Provider::owned)).orElse(provider) : provider);
    }

    private static StateStore of(Provider provider) {
        return switch (provider) {
            case AZURE -> AZURE;
            case GCP -> GOOGLE;
            case AWS, ONPREM, OPENSHIFT -> S3;
        };
    }

    /** Name of the backend. */
    public String backend() {
        return backend;
    }

    /** The cloud that keeps it, as a requirements file spells it. */
    public String cloud() {
        return cloud;
    }

    /** Template of {@code backend.tf}. */
    public String template() {
        return "shared/backend/" + backend + ".tf";
    }

    /** What {@code backend.tf} is for. */
    public String purpose() {
        return "Where the state of this root is kept; " + comes + " with terraform init";
    }

    /** What has to be there before the first apply. */
    public String asked() {
        return asked;
    }

    public List<Setting> settings() {
        return settings;
    }

    /** Shell words that set what a person has to look up. */
    public String exports() {
        return "export " + String.join(" ", settings.stream().map(setting -> setting.variable() + "='" + setting.placeholder() + "'").toList());
    }

    /** Arguments of {@code terraform init}, in a shell where the variables are set. */
    public String arguments() {
        return arguments(setting -> "$" + setting.variable());
    }

    /** The same, which stop where a variable is missing. */
    public String checkedArguments() {
        return arguments(setting -> "${" + setting.variable() + ":?is not set}");
    }

    private String arguments(Function<Setting, String> value) {
        return String.join(" ", settings.stream().map(setting -> "-backend-config=\"" + setting.name() + "=" + value.apply(setting) + "\"").toList());
    }
}
