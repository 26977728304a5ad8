# What each application may do, and how much, for security.authorisation, features.securityOptions (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Application, role and resource; a name that ends in * stands for all that begin so.
locals {
  grants = {
    "case-system writes cases.case.updated"                                          = { application = "case-system", role = "DeveloperWrite", resource = "topic=cases.case.updated" }
    "notification-service writes notifications.notification.sent"                    = { application = "notification-service", role = "DeveloperWrite", resource = "topic=notifications.notification.sent" }
    "notification-service writes cases.case.updated.notification-service.parking"    = { application = "notification-service", role = "DeveloperWrite", resource = "topic=cases.case.updated.notification-service.parking" }
    "notification-service reads cases.case.updated"                                  = { application = "notification-service", role = "DeveloperRead", resource = "topic=cases.case.updated" }
    "notification-service consumes as notification-service"                          = { application = "notification-service", role = "DeveloperRead", resource = "group=notification-service" }
    "archive-s3-sink writes notifications.notification.sent.archive-s3-sink.parking" = { application = "archive-s3-sink", role = "DeveloperWrite", resource = "topic=notifications.notification.sent.archive-s3-sink.parking" }
    "archive-s3-sink reads notifications.notification.sent"                          = { application = "archive-s3-sink", role = "DeveloperRead", resource = "topic=notifications.notification.sent" }
    "archive-s3-sink consumes as connect-archive-s3-sink"                            = { application = "archive-s3-sink", role = "DeveloperRead", resource = "group=connect-archive-s3-sink" }
    "kafka-probe writes kafka-probe"                                                 = { application = "kafka-probe", role = "DeveloperWrite", resource = "topic=kafka-probe" }
    "kafka-probe reads kafka-probe"                                                  = { application = "kafka-probe", role = "DeveloperRead", resource = "topic=kafka-probe" }
    "kafka-probe consumes as kafka-probe-*"                                          = { application = "kafka-probe", role = "DeveloperRead", resource = "group=kafka-probe-*" }
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
    "case-system writes cases.case.updated-value"                       = { application = "case-system", role = "DeveloperWrite", subject = "cases.case.updated-value" }
    "notification-service reads cases.case.updated-value"               = { application = "notification-service", role = "DeveloperRead", subject = "cases.case.updated-value" }
    "notification-service writes notifications.notification.sent-value" = { application = "notification-service", role = "DeveloperWrite", subject = "notifications.notification.sent-value" }
    "archive-s3-sink reads notifications.notification.sent-value"       = { application = "archive-s3-sink", role = "DeveloperRead", subject = "notifications.notification.sent-value" }
  }
}

resource "confluent_role_binding" "subject" {
  for_each = local.subject_grants

  principal   = "User:${local.principals[each.value.application]}"
  role_name   = each.value.role
  crn_pattern = "${data.confluent_schema_registry_cluster.registry.resource_name}/subject=${each.value.subject}"

  disable_wait_for_ready = true # otherwise each waits 90 seconds
}

locals {
  # Bytes in a second over the whole cluster: twice the peak of the topics of each application.
  quotas = {
    "case-system"          = { ingress = "4194304", egress = "1048576" } # twice the peak of its topics: writes 1.53 MiB/s, reads 0 MiB/s
    "notification-service" = { ingress = "4194304", egress = "4194304" } # twice the peak of its topics: writes 1.53 MiB/s, reads 1.53 MiB/s
    "archive-s3-sink"      = { ingress = "1048576", egress = "4194304" } # twice the peak of its topics: writes 0 MiB/s, reads 1.53 MiB/s
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
