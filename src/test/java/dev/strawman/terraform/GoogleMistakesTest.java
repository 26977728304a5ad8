package dev.strawman.terraform;

import java.util.List;

/** Each mistake in a root for Google Cloud is refused, with a sentence that names it. */
class GoogleMistakesTest extends PlantedMistakes {

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("misspelt argument", "  rotation_period ", "  rotation_perid  ", "Unsupported argument"),
            new Mistake("unknown block", "  version_template {", "  key_template {", "Unsupported block type"),
            new Mistake("missing argument", "  key_ring        = google_kms_key_ring.kafka.id\n", "", "\"key_ring\" is required"),
            new Mistake("null for a required argument", "  location = \"europe-west4\"", "  location = null", "location is required, yet null"),
            new Mistake("missing block", "  replication {\n    auto {}\n  }\n", "", "Insufficient replication blocks"),
            new Mistake("doubled block", "    auto {}\n", "    auto {}\n    auto {}\n", "No more than 1 \"auto\""),
            new Mistake("argument for a block", "    networks {\n      network_url = data.google_compute_network.clients.id\n    }\n",
                    "    networks = [data.google_compute_network.clients.id]\n", "Unsupported argument"),
            new Mistake("computed argument", "  address_type = \"INTERNAL\"\n", "  address_type = \"INTERNAL\"\n  self_link    = \"kafka\"\n",
                    "set by the provider"),
            new Mistake("wrong type", "  ttl          = 60", "  ttl          = \"a minute\"", "a number is required"),
            new Mistake("unknown resource", "resource \"google_kms_key_ring\"", "resource \"google_kms_ring\"", "does not support resource type"),
            new Mistake("unknown data source", "data \"google_compute_zones\"", "data \"google_zones\"", "does not support data source"),
            new Mistake("sensitive output", "data.google_compute_zones.available.names", "google_secret_manager_secret_version.ledger.secret_data",
                    "Output refers to sensitive values"));

    GoogleMistakesTest() {
        super("google", MISTAKES);
    }
}
