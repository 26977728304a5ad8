# Topics of test-case-updated-to-notification.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  topics_test_case_updated_to_notification = {
    # Events, OFFICIAL-SENSITIVE, personal data in name, address, for useCases[case-updated-to-notification].events[cases.case.updated]
    "test.cases.case.updated" = {
      partitions = 3 # max(1.53 / 10, 1.53 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[notifications].retention.cleanup)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[notifications].resilience)
        "retention.ms"           = "1209600000" # 14d (workloads[notifications].retention.keep)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Events, OFFICIAL-SENSITIVE, personal data in name, address, for useCases[case-updated-to-notification].events[notifications.notification.sent]
    "test.notifications.notification.sent" = {
      partitions = 3 # max(1.53 / 10, 1.53 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[notifications].retention.cleanup)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[notifications].resilience)
        "retention.ms"           = "1209600000" # 14d (workloads[notifications].retention.keep)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records that nobody could process, OFFICIAL-SENSITIVE, personal data in name, address, for dlq.strategy
    "test.cases.case.updated.notification-service.parking" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[notifications].resilience)
        "retention.ms"           = "2592000000" # 30d (dlq.retention)
        "segment.ms"             = "259200000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 3d
      }
    }

    # Records that nobody could process, OFFICIAL-SENSITIVE, personal data in name, address, for dlq.strategy
    "test.notifications.notification.sent.archive-s3-sink.parking" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[notifications].resilience)
        "retention.ms"           = "2592000000" # 30d (dlq.retention)
        "segment.ms"             = "259200000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 3d
      }
    }
  }
}
