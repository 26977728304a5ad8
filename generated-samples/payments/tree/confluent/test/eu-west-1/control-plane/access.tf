# What each application may do, and how much, for security.authorisation, features.securityOptions (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Application, role and resource; a name that ends in * stands for all that begin so.
locals {
  grants = {
    "card-gateway writes payments.authorisation.requested"                          = { application = "card-gateway", role = "DeveloperWrite", resource = "topic=payments.authorisation.requested" }
    "fraud-scoring writes payments.authorisation.decided"                           = { application = "fraud-scoring", role = "DeveloperWrite", resource = "topic=payments.authorisation.decided" }
    "fraud-scoring writes payments.authorisation.requested.fraud-scoring.retry-1m"  = { application = "fraud-scoring", role = "DeveloperWrite", resource = "topic=payments.authorisation.requested.fraud-scoring.retry-1m" }
    "fraud-scoring writes payments.authorisation.requested.fraud-scoring.retry-10m" = { application = "fraud-scoring", role = "DeveloperWrite", resource = "topic=payments.authorisation.requested.fraud-scoring.retry-10m" }
    "fraud-scoring writes payments.authorisation.requested.fraud-scoring.retry-1h"  = { application = "fraud-scoring", role = "DeveloperWrite", resource = "topic=payments.authorisation.requested.fraud-scoring.retry-1h" }
    "fraud-scoring writes payments.authorisation.requested.fraud-scoring.dlq"       = { application = "fraud-scoring", role = "DeveloperWrite", resource = "topic=payments.authorisation.requested.fraud-scoring.dlq" }
    "fraud-scoring reads payments.authorisation.requested"                          = { application = "fraud-scoring", role = "DeveloperRead", resource = "topic=payments.authorisation.requested" }
    "fraud-scoring reads payments.authorisation.requested.fraud-scoring.retry-1m"   = { application = "fraud-scoring", role = "DeveloperRead", resource = "topic=payments.authorisation.requested.fraud-scoring.retry-1m" }
    "fraud-scoring reads payments.authorisation.requested.fraud-scoring.retry-10m"  = { application = "fraud-scoring", role = "DeveloperRead", resource = "topic=payments.authorisation.requested.fraud-scoring.retry-10m" }
    "fraud-scoring reads payments.authorisation.requested.fraud-scoring.retry-1h"   = { application = "fraud-scoring", role = "DeveloperRead", resource = "topic=payments.authorisation.requested.fraud-scoring.retry-1h" }
    "fraud-scoring consumes as fraud-scoring"                                       = { application = "fraud-scoring", role = "DeveloperRead", resource = "group=fraud-scoring" }
    "ledger-service writes ledger.entry.posted"                                     = { application = "ledger-service", role = "DeveloperWrite", resource = "topic=ledger.entry.posted" }
    "ledger-service writes payments.authorisation.decided.ledger-service.retry-1m"  = { application = "ledger-service", role = "DeveloperWrite", resource = "topic=payments.authorisation.decided.ledger-service.retry-1m" }
    "ledger-service writes payments.authorisation.decided.ledger-service.retry-10m" = { application = "ledger-service", role = "DeveloperWrite", resource = "topic=payments.authorisation.decided.ledger-service.retry-10m" }
    "ledger-service writes payments.authorisation.decided.ledger-service.retry-1h"  = { application = "ledger-service", role = "DeveloperWrite", resource = "topic=payments.authorisation.decided.ledger-service.retry-1h" }
    "ledger-service writes payments.authorisation.decided.ledger-service.dlq"       = { application = "ledger-service", role = "DeveloperWrite", resource = "topic=payments.authorisation.decided.ledger-service.dlq" }
    "ledger-service reads payments.authorisation.decided"                           = { application = "ledger-service", role = "DeveloperRead", resource = "topic=payments.authorisation.decided" }
    "ledger-service reads payments.authorisation.decided.ledger-service.retry-1m"   = { application = "ledger-service", role = "DeveloperRead", resource = "topic=payments.authorisation.decided.ledger-service.retry-1m" }
    "ledger-service reads payments.authorisation.decided.ledger-service.retry-10m"  = { application = "ledger-service", role = "DeveloperRead", resource = "topic=payments.authorisation.decided.ledger-service.retry-10m" }
    "ledger-service reads payments.authorisation.decided.ledger-service.retry-1h"   = { application = "ledger-service", role = "DeveloperRead", resource = "topic=payments.authorisation.decided.ledger-service.retry-1h" }
    "ledger-service consumes as ledger-service"                                     = { application = "ledger-service", role = "DeveloperRead", resource = "group=ledger-service" }
    "ledger-service commits as ledger-service*"                                     = { application = "ledger-service", role = "DeveloperWrite", resource = "transactional-id=ledger-service*" }
    "warehouse-s3-sink writes ledger.entry.posted.warehouse-s3-sink.dlq"            = { application = "warehouse-s3-sink", role = "DeveloperWrite", resource = "topic=ledger.entry.posted.warehouse-s3-sink.dlq" }
    "warehouse-s3-sink reads ledger.entry.posted"                                   = { application = "warehouse-s3-sink", role = "DeveloperRead", resource = "topic=ledger.entry.posted" }
    "warehouse-s3-sink consumes as connect-warehouse-s3-sink"                       = { application = "warehouse-s3-sink", role = "DeveloperRead", resource = "group=connect-warehouse-s3-sink" }
    "kafka-probe writes kafka-probe"                                                = { application = "kafka-probe", role = "DeveloperWrite", resource = "topic=kafka-probe" }
    "kafka-probe reads kafka-probe"                                                 = { application = "kafka-probe", role = "DeveloperRead", resource = "topic=kafka-probe" }
    "kafka-probe consumes as kafka-probe-*"                                         = { application = "kafka-probe", role = "DeveloperRead", resource = "group=kafka-probe-*" }
  }
}

resource "confluent_role_binding" "application" {
  for_each = local.grants

  principal   = "User:${local.principals[each.value.application]}"
  role_name   = each.value.role
  crn_pattern = "${confluent_kafka_cluster.cluster.rbac_crn}/kafka=${confluent_kafka_cluster.cluster.id}/${each.value.resource}"

  disable_wait_for_ready = true # otherwise each waits 90 seconds; nothing in this root needs the rights at once
}

locals {
  subject_grants = {
    "card-gateway writes payments.authorisation.requested-value" = { application = "card-gateway", role = "DeveloperWrite", subject = "payments.authorisation.requested-value" }
    "fraud-scoring reads payments.authorisation.requested-value" = { application = "fraud-scoring", role = "DeveloperRead", subject = "payments.authorisation.requested-value" }
    "fraud-scoring writes payments.authorisation.decided-value"  = { application = "fraud-scoring", role = "DeveloperWrite", subject = "payments.authorisation.decided-value" }
    "ledger-service reads payments.authorisation.decided-value"  = { application = "ledger-service", role = "DeveloperRead", subject = "payments.authorisation.decided-value" }
    "ledger-service writes ledger.entry.posted-value"            = { application = "ledger-service", role = "DeveloperWrite", subject = "ledger.entry.posted-value" }
    "warehouse-s3-sink reads ledger.entry.posted-value"          = { application = "warehouse-s3-sink", role = "DeveloperRead", subject = "ledger.entry.posted-value" }
  }
}

resource "confluent_role_binding" "subject" {
  for_each = local.subject_grants

  principal   = "User:${confluent_service_account.registry[each.value.application].id}"
  role_name   = each.value.role
  crn_pattern = "${data.confluent_schema_registry_cluster.registry.resource_name}/subject=${each.value.subject}"

  disable_wait_for_ready = true # otherwise each waits 90 seconds
}

locals {
  # Bytes in a second over the whole cluster: twice the peak of the topics of each application.
  quotas = {
    "card-gateway"      = { ingress = "2097152", egress = "1048576" } # twice the peak of its topics: writes 0.82 MiB/s, reads 0 MiB/s
    "fraud-scoring"     = { ingress = "2097152", egress = "2097152" } # twice the peak of its topics: writes 0.82 MiB/s, reads 0.82 MiB/s
    "ledger-service"    = { ingress = "1048576", egress = "2097152" } # twice the peak of its topics: writes 0.33 MiB/s, reads 0.82 MiB/s
    "warehouse-s3-sink" = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0 MiB/s, reads 0.33 MiB/s
  }
}

resource "confluent_kafka_client_quota" "application" {
  for_each = local.quotas

  display_name = "${local.cluster_name} ${each.key}"
  description  = "Keeps ${each.key} from starving the others"
  principals   = [local.principals[each.key]]

  throughput {
    ingress_byte_rate = each.value.ingress
    egress_byte_rate  = each.value.egress
  }

  kafka_cluster {
    id = confluent_kafka_cluster.cluster.id
  }

  environment {
    id = confluent_environment.environment.id
  }
}
