# As whom the cluster link to the other region reads here, for sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# What it may read stands in link.tf of data-plane. A person makes its key, see confluent/README.md.
resource "confluent_service_account" "link" {
  display_name = "northgate-payments-prod-link"
  description  = "Cluster link from ${local.cluster_name} to dr/eu-central-1"
}

output "link_account_id" {
  description = "Service account of the cluster link: link_account_id for the root data-plane, and the owner of the key that the root replication of dr/eu-central-1 takes."
  value       = confluent_service_account.link.id
}
