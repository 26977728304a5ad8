# Topics of ride-to-invoice.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  topics_ride_to_invoice = {
    # Events, internal, for useCases[ride-to-invoice].events[rides.ride.started]
    "rides.ride.started" = {
      partitions = 3 # max(0.86 / 10, 0.86 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[rides].retention.cleanup)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[rides].resilience)
        "retention.ms"           = "1209600000" # 14d (workloads[rides].retention.keep)
      }
    }

    # Events, internal, for useCases[ride-to-invoice].events[rides.ride.ended]
    "rides.ride.ended" = {
      partitions = 3 # max(0.86 / 10, 0.86 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[rides].retention.cleanup)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[rides].resilience)
        "retention.ms"           = "1209600000" # 14d (workloads[rides].retention.keep)
      }
    }

    # Events, confidential, personal data in email, for useCases[ride-to-invoice].events[billing.invoice_issued]
    "billing.invoice_issued" = {
      partitions = 3 # max(0.04 / 10, 0.04 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[invoices].retention.cleanup)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[invoices].resilience)
        "retention.ms"           = "2419200000" # 28d (workloads[invoices].retention.keep)
        "segment.ms"             = "241200000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 67h
      }
    }

    # Records that nobody could process, internal, for dlq.strategy
    "rides.ride.started.pricing.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[rides].resilience)
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }

    # Records that nobody could process, internal, for dlq.strategy
    "rides.ride.ended.pricing.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[rides].resilience)
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }

    # Records that nobody could process, internal, for dlq.strategy
    "rides.ride.ended.rides-to-warehouse.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[rides].resilience)
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }

    # Records that nobody could process, confidential, personal data in email, for dlq.strategy
    "billing.invoice_issued.mailer.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[invoices].resilience)
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
        "segment.ms"             = "180000000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 50h
      }
    }
  }
}
