# Who may use which topics, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  applications = {
    # Service of service-owner, for useCases[case-updated-to-notification].flows[cases.case.updated].from
    "case-system" = {
      principal = "case-system"

      writes                    = ["cases.case.updated"]
      reads                     = []
      groups                    = []
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["cases.case.updated-value"]
      schemas_read              = []
    }

    # Service of service-owner, for useCases[case-updated-to-notification].flows[cases.case.updated].to
    "notification-service" = {
      principal = "notification-service"

      writes = [
        "notifications.notification.sent",
        "cases.case.updated.notification-service.parking",
      ]
      reads                     = ["cases.case.updated"]
      groups                    = ["notification-service"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["notifications.notification.sent-value"]
      schemas_read              = ["cases.case.updated-value"]
    }

    # Connector of service-owner, for useCases[case-updated-to-notification].flows[notifications.notification.sent].to
    "archive-s3-sink" = {
      principal = "archive-s3-sink"

      writes                    = ["notifications.notification.sent.archive-s3-sink.parking"]
      reads                     = ["notifications.notification.sent"]
      groups                    = ["connect-archive-s3-sink"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = ["notifications.notification.sent-value"]
    }

    # Service of service-owner, for sla.availability
    "kafka-probe" = {
      principal = "kafka-probe"

      writes                    = ["kafka-probe"]
      reads                     = ["kafka-probe"]
      groups                    = ["kafka-probe-*"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = []
    }
  }
}
