# Topics of authorisation-to-ledger.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  topics_authorisation_to_ledger = {
    # Events, restricted, for useCases[authorisation-to-ledger].events[payments.authorisation.requested]
    "payments.authorisation.requested" = {
      partitions = 24 # max(8.18 / 10, 8.18 / 5, 16 consumers) = 16, x 1.5, multiple of 3 zones = 24
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[authorisations].retention.cleanup)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "604800000"  # 7d (workloads[authorisations].retention.keep)
        "segment.ms"             = "57600000"   # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 16h
      }
    }

    # Events, restricted, for useCases[authorisation-to-ledger].events[payments.authorisation.decided]
    "payments.authorisation.decided" = {
      partitions = 24 # max(8.18 / 10, 8.18 / 5, 16 consumers) = 16, x 1.5, multiple of 3 zones = 24
      config = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[authorisations].retention.cleanup)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "604800000"  # 7d (workloads[authorisations].retention.keep)
        "segment.ms"             = "57600000"   # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 16h
      }
    }

    # Events, confidential, for useCases[authorisation-to-ledger].events[ledger.entry.posted]
    "ledger.entry.posted" = {
      partitions = 9 # max(3.26 / 10, 3.26 / 5, 6 tasks of warehouse-s3-sink) = 6, x 1.5, multiple of 3 zones = 9
      config = {
        "cleanup.policy"         = "delete"      # records leave by age (workloads[ledger].retention.cleanup)
        "max.message.bytes"      = "1048588"     # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime"  # retention counts from when the event happened
        "min.insync.replicas"    = "2"           # copies that must exist before a write is acknowledged (workloads[ledger].resilience)
        "retention.ms"           = "34560000000" # 400d (workloads[ledger].retention.keep)
      }
    }

    # Records to try again, restricted, for dlq.strategy
    "payments.authorisation.requested.fraud-scoring.retry-1m" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records wait 1 min here before they are tried again (dlq.backoff)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records to try again, restricted, for dlq.strategy
    "payments.authorisation.requested.fraud-scoring.retry-10m" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records wait 10 min here before they are tried again (dlq.backoff)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records to try again, restricted, for dlq.strategy
    "payments.authorisation.requested.fraud-scoring.retry-1h" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records wait 1h here before they are tried again (dlq.backoff)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records that nobody could process, restricted, for dlq.strategy
    "payments.authorisation.requested.fraud-scoring.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records to try again, restricted, for dlq.strategy
    "payments.authorisation.decided.ledger-service.retry-1m" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records wait 1 min here before they are tried again (dlq.backoff)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records to try again, restricted, for dlq.strategy
    "payments.authorisation.decided.ledger-service.retry-10m" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records wait 10 min here before they are tried again (dlq.backoff)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records to try again, restricted, for dlq.strategy
    "payments.authorisation.decided.ledger-service.retry-1h" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records wait 1h here before they are tried again (dlq.backoff)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records that nobody could process, restricted, for dlq.strategy
    "payments.authorisation.decided.ledger-service.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # records have 5.86 KiB in the 99th percentile
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[authorisations].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }

    # Records that nobody could process, confidential, for dlq.strategy
    "ledger.entry.posted.warehouse-s3-sink.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      config = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[ledger].resilience)
        "retention.ms"           = "1209600000" # 14d (dlq.retention)
        "segment.ms"             = "118800000"  # sensitive data: segments are deleted whole, so that no record outlives its retention by more than 33h
      }
    }
  }
}
