# What each application may do, and how much, for security.authorisation, features.securityOptions (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Application, role and resource; a name that ends in * stands for all that begin so.
locals {
  grants = {
    "dev-case-system writes dev.cases.case.updated"                                            = { application = "dev-case-system", role = "DeveloperWrite", resource = "topic=dev.cases.case.updated" }
    "dev-notification-service writes dev.notifications.notification.sent"                      = { application = "dev-notification-service", role = "DeveloperWrite", resource = "topic=dev.notifications.notification.sent" }
    "dev-notification-service writes dev.cases.case.updated.notification-service.parking"      = { application = "dev-notification-service", role = "DeveloperWrite", resource = "topic=dev.cases.case.updated.notification-service.parking" }
    "dev-notification-service reads dev.cases.case.updated"                                    = { application = "dev-notification-service", role = "DeveloperRead", resource = "topic=dev.cases.case.updated" }
    "dev-notification-service consumes as dev.notification-service"                            = { application = "dev-notification-service", role = "DeveloperRead", resource = "group=dev.notification-service" }
    "dev-archive-s3-sink writes dev.notifications.notification.sent.archive-s3-sink.parking"   = { application = "dev-archive-s3-sink", role = "DeveloperWrite", resource = "topic=dev.notifications.notification.sent.archive-s3-sink.parking" }
    "dev-archive-s3-sink reads dev.notifications.notification.sent"                            = { application = "dev-archive-s3-sink", role = "DeveloperRead", resource = "topic=dev.notifications.notification.sent" }
    "dev-archive-s3-sink consumes as dev.connect-archive-s3-sink"                              = { application = "dev-archive-s3-sink", role = "DeveloperRead", resource = "group=dev.connect-archive-s3-sink" }
    "test-case-system writes test.cases.case.updated"                                          = { application = "test-case-system", role = "DeveloperWrite", resource = "topic=test.cases.case.updated" }
    "test-notification-service writes test.notifications.notification.sent"                    = { application = "test-notification-service", role = "DeveloperWrite", resource = "topic=test.notifications.notification.sent" }
    "test-notification-service writes test.cases.case.updated.notification-service.parking"    = { application = "test-notification-service", role = "DeveloperWrite", resource = "topic=test.cases.case.updated.notification-service.parking" }
    "test-notification-service reads test.cases.case.updated"                                  = { application = "test-notification-service", role = "DeveloperRead", resource = "topic=test.cases.case.updated" }
    "test-notification-service consumes as test.notification-service"                          = { application = "test-notification-service", role = "DeveloperRead", resource = "group=test.notification-service" }
    "test-archive-s3-sink writes test.notifications.notification.sent.archive-s3-sink.parking" = { application = "test-archive-s3-sink", role = "DeveloperWrite", resource = "topic=test.notifications.notification.sent.archive-s3-sink.parking" }
    "test-archive-s3-sink reads test.notifications.notification.sent"                          = { application = "test-archive-s3-sink", role = "DeveloperRead", resource = "topic=test.notifications.notification.sent" }
    "test-archive-s3-sink consumes as test.connect-archive-s3-sink"                            = { application = "test-archive-s3-sink", role = "DeveloperRead", resource = "group=test.connect-archive-s3-sink" }
    "kafka-probe writes kafka-probe"                                                           = { application = "kafka-probe", role = "DeveloperWrite", resource = "topic=kafka-probe" }
    "kafka-probe reads kafka-probe"                                                            = { application = "kafka-probe", role = "DeveloperRead", resource = "topic=kafka-probe" }
    "kafka-probe consumes as kafka-probe-*"                                                    = { application = "kafka-probe", role = "DeveloperRead", resource = "group=kafka-probe-*" }
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
    "dev-case-system writes dev.cases.case.updated-value"                         = { application = "dev-case-system", role = "DeveloperWrite", subject = "dev.cases.case.updated-value" }
    "dev-notification-service reads dev.cases.case.updated-value"                 = { application = "dev-notification-service", role = "DeveloperRead", subject = "dev.cases.case.updated-value" }
    "dev-notification-service writes dev.notifications.notification.sent-value"   = { application = "dev-notification-service", role = "DeveloperWrite", subject = "dev.notifications.notification.sent-value" }
    "dev-archive-s3-sink reads dev.notifications.notification.sent-value"         = { application = "dev-archive-s3-sink", role = "DeveloperRead", subject = "dev.notifications.notification.sent-value" }
    "test-case-system writes test.cases.case.updated-value"                       = { application = "test-case-system", role = "DeveloperWrite", subject = "test.cases.case.updated-value" }
    "test-notification-service reads test.cases.case.updated-value"               = { application = "test-notification-service", role = "DeveloperRead", subject = "test.cases.case.updated-value" }
    "test-notification-service writes test.notifications.notification.sent-value" = { application = "test-notification-service", role = "DeveloperWrite", subject = "test.notifications.notification.sent-value" }
    "test-archive-s3-sink reads test.notifications.notification.sent-value"       = { application = "test-archive-s3-sink", role = "DeveloperRead", subject = "test.notifications.notification.sent-value" }
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
    "dev-case-system"           = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0.15 MiB/s, reads 0 MiB/s
    "dev-notification-service"  = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0.15 MiB/s, reads 0.15 MiB/s
    "dev-archive-s3-sink"       = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0 MiB/s, reads 0.15 MiB/s
    "test-case-system"          = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0.15 MiB/s, reads 0 MiB/s
    "test-notification-service" = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0.15 MiB/s, reads 0.15 MiB/s
    "test-archive-s3-sink"      = { ingress = "1048576", egress = "1048576" } # twice the peak of its topics: writes 0 MiB/s, reads 0.15 MiB/s
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
