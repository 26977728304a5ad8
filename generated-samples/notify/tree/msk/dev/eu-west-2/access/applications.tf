# Who may use which topics, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  applications = {
    # Service of service-owner, for useCases[case-updated-to-notification].flows[cases.case.updated].from
    "dev-case-system" = {
      principal = "dev-case-system"

      writes                    = ["dev.cases.case.updated"]
      reads                     = []
      groups                    = []
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["dev.cases.case.updated-value"]
      schemas_read              = []
    }

    # Service of service-owner, for useCases[case-updated-to-notification].flows[cases.case.updated].to
    "dev-notification-service" = {
      principal = "dev-notification-service"

      writes = [
        "dev.notifications.notification.sent",
        "dev.cases.case.updated.notification-service.parking",
      ]
      reads                     = ["dev.cases.case.updated"]
      groups                    = ["dev.notification-service"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["dev.notifications.notification.sent-value"]
      schemas_read              = ["dev.cases.case.updated-value"]
    }

    # Connector of service-owner, for useCases[case-updated-to-notification].flows[notifications.notification.sent].to
    "dev-archive-s3-sink" = {
      principal = "dev-archive-s3-sink"

      writes                    = ["dev.notifications.notification.sent.archive-s3-sink.parking"]
      reads                     = ["dev.notifications.notification.sent"]
      groups                    = ["dev.connect-archive-s3-sink"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = ["dev.notifications.notification.sent-value"]
    }

    # Service of service-owner, for useCases[case-updated-to-notification].flows[cases.case.updated].from
    "test-case-system" = {
      principal = "test-case-system"

      writes                    = ["test.cases.case.updated"]
      reads                     = []
      groups                    = []
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["test.cases.case.updated-value"]
      schemas_read              = []
    }

    # Service of service-owner, for useCases[case-updated-to-notification].flows[cases.case.updated].to
    "test-notification-service" = {
      principal = "test-notification-service"

      writes = [
        "test.notifications.notification.sent",
        "test.cases.case.updated.notification-service.parking",
      ]
      reads                     = ["test.cases.case.updated"]
      groups                    = ["test.notification-service"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["test.notifications.notification.sent-value"]
      schemas_read              = ["test.cases.case.updated-value"]
    }

    # Connector of service-owner, for useCases[case-updated-to-notification].flows[notifications.notification.sent].to
    "test-archive-s3-sink" = {
      principal = "test-archive-s3-sink"

      writes                    = ["test.notifications.notification.sent.archive-s3-sink.parking"]
      reads                     = ["test.notifications.notification.sent"]
      groups                    = ["test.connect-archive-s3-sink"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = ["test.notifications.notification.sent-value"]
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
