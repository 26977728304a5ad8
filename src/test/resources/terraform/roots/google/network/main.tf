data "google_project" "this" {}

data "google_compute_zones" "available" {}

data "google_compute_network" "clients" {
  name = "northgate-clients"
}

data "google_compute_subnetwork" "endpoints" {
  name = "endpoints"
}

resource "google_compute_address" "kafka" {
  name         = "northgate-prod-kafka"
  subnetwork   = data.google_compute_subnetwork.endpoints.id
  address_type = "INTERNAL"
}

resource "google_compute_forwarding_rule" "kafka" {
  name                  = "northgate-prod-kafka"
  target                = "projects/confluent/regions/europe-west4/serviceAttachments/abc123"
  load_balancing_scheme = ""
  network               = data.google_compute_network.clients.id
  ip_address            = google_compute_address.kafka.id
}

resource "google_dns_managed_zone" "kafka" {
  name       = "northgate-prod-kafka"
  dns_name   = "abc123.europe-west4.gcp.confluent.cloud."
  visibility = "private"

  private_visibility_config {
    networks {
      network_url = data.google_compute_network.clients.id
    }
  }
}

resource "google_dns_record_set" "kafka" {
  name         = "*.${google_dns_managed_zone.kafka.dns_name}"
  managed_zone = google_dns_managed_zone.kafka.name
  type         = "A"
  ttl          = 60
  rrdatas      = [google_compute_address.kafka.address]
}

resource "google_kms_key_ring" "kafka" {
  name     = "northgate-prod"
  location = "europe-west4"
}

resource "google_kms_crypto_key" "kafka" {
  name            = "kafka"
  key_ring        = google_kms_key_ring.kafka.id
  rotation_period = "7776000s"

  version_template {
    algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
    protection_level = "HSM"
  }
}

resource "google_kms_crypto_key_iam_member" "kafka" {
  crypto_key_id = google_kms_crypto_key.kafka.id
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
  member        = "serviceAccount:service-${data.google_project.this.number}@compute-system.iam.gserviceaccount.com"
}

resource "google_secret_manager_secret" "ledger" {
  secret_id = "ledger"

  replication {
    auto {}
  }
}

resource "google_secret_manager_secret_version" "ledger" {
  secret                 = google_secret_manager_secret.ledger.id
  secret_data_wo         = "not a secret at all"
  secret_data_wo_version = 1
}

output "zones" {
  description = "Where the region can put a broker."
  value       = data.google_compute_zones.available.names
}
