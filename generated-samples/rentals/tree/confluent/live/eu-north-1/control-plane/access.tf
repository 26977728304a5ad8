# What each application may do, and how much, for security.authorisation, features.securityOptions (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Application, role and resource; a name that ends in * stands for all that begin so.
locals {
  grants = {
    "lock-gateway writes rides.ride.started"                            = { application = "lock-gateway", role = "DeveloperWrite", resource = "topic=rides.ride.started" }
    "lock-gateway writes rides.ride.ended"                              = { application = "lock-gateway", role = "DeveloperWrite", resource = "topic=rides.ride.ended" }
    "pricing writes billing.invoice_issued"                             = { application = "pricing", role = "DeveloperWrite", resource = "topic=billing.invoice_issued" }
    "pricing writes rides.ride.started.pricing.dlq"                     = { application = "pricing", role = "DeveloperWrite", resource = "topic=rides.ride.started.pricing.dlq" }
    "pricing writes rides.ride.ended.pricing.dlq"                       = { application = "pricing", role = "DeveloperWrite", resource = "topic=rides.ride.ended.pricing.dlq" }
    "pricing reads rides.ride.started"                                  = { application = "pricing", role = "DeveloperRead", resource = "topic=rides.ride.started" }
    "pricing reads rides.ride.ended"                                    = { application = "pricing", role = "DeveloperRead", resource = "topic=rides.ride.ended" }
    "pricing consumes as pricing"                                       = { application = "pricing", role = "DeveloperRead", resource = "group=pricing" }
    "rides-to-warehouse writes rides.ride.ended.rides-to-warehouse.dlq" = { application = "rides-to-warehouse", role = "DeveloperWrite", resource = "topic=rides.ride.ended.rides-to-warehouse.dlq" }
    "rides-to-warehouse reads rides.ride.ended"                         = { application = "rides-to-warehouse", role = "DeveloperRead", resource = "topic=rides.ride.ended" }
    "rides-to-warehouse consumes as connect-rides-to-warehouse"         = { application = "rides-to-warehouse", role = "DeveloperRead", resource = "group=connect-rides-to-warehouse" }
    "mailer writes billing.invoice_issued.mailer.dlq"                   = { application = "mailer", role = "DeveloperWrite", resource = "topic=billing.invoice_issued.mailer.dlq" }
    "mailer reads billing.invoice_issued"                               = { application = "mailer", role = "DeveloperRead", resource = "topic=billing.invoice_issued" }
    "mailer consumes as mail.sender"                                    = { application = "mailer", role = "DeveloperRead", resource = "group=mail.sender" }
    "kafka-probe writes kafka-probe"                                    = { application = "kafka-probe", role = "DeveloperWrite", resource = "topic=kafka-probe" }
    "kafka-probe reads kafka-probe"                                     = { application = "kafka-probe", role = "DeveloperRead", resource = "topic=kafka-probe" }
    "kafka-probe consumes as kafka-probe-*"                             = { application = "kafka-probe", role = "DeveloperRead", resource = "group=kafka-probe-*" }
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
    "lock-gateway writes rides.ride.started-value"    = { application = "lock-gateway", role = "DeveloperWrite", subject = "rides.ride.started-value" }
    "lock-gateway writes rides.ride.ended-value"      = { application = "lock-gateway", role = "DeveloperWrite", subject = "rides.ride.ended-value" }
    "pricing reads rides.ride.started-value"          = { application = "pricing", role = "DeveloperRead", subject = "rides.ride.started-value" }
    "pricing reads rides.ride.ended-value"            = { application = "pricing", role = "DeveloperRead", subject = "rides.ride.ended-value" }
    "pricing writes billing.invoice_issued-value"     = { application = "pricing", role = "DeveloperWrite", subject = "billing.invoice_issued-value" }
    "rides-to-warehouse reads rides.ride.ended-value" = { application = "rides-to-warehouse", role = "DeveloperRead", subject = "rides.ride.ended-value" }
    "mailer reads billing.invoice_issued-value"       = { application = "mailer", role = "DeveloperRead", subject = "billing.invoice_issued-value" }
  }
}

resource "confluent_role_binding" "subject" {
  for_each = local.subject_grants

  principal   = "User:${local.principals[each.value.application]}"
  role_name   = each.value.role
  crn_pattern = "${data.confluent_schema_registry_cluster.registry.resource_name}/subject=${each.value.subject}"

  disable_wait_for_ready = true # otherwise each waits 90 seconds
}
