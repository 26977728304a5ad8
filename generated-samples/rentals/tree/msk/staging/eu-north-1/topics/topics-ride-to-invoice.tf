# Topics of ride-to-invoice.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  topics_ride_to_invoice = {
    # Events, internal, for useCases[ride-to-invoice].events[rides.ride.started]
    "rides.ride.started" = {
      partitions = 3 # max(0.86 / 10, 0.86 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[rides].retention.cleanup)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "1209600000" # 14d (workloads[rides].retention.keep)
      }
    }

    # Events, internal, for useCases[ride-to-invoice].events[rides.ride.ended]
    "rides.ride.ended" = {
      partitions = 3 # max(0.86 / 10, 0.86 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[rides].retention.cleanup)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "1209600000" # 14d (workloads[rides].retention.keep)
      }
    }

    # Events, confidential, personal data in email, for useCases[ride-to-invoice].events[billing.invoice_issued]
    "billing.invoice_issued" = {
      partitions = 3 # max(0.04 / 10, 0.04 / 5, 2 consumers) = 2, x 1.5, multiple of 3 zones = 3
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records leave by age (workloads[invoices].retention.cleanup)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "2419200000" # 28d (workloads[invoices].retention.keep)
      }
    }

    # Records that nobody could process, internal, for dlq.strategy
    "rides.ride.started.pricing.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }

    # Records that nobody could process, internal, for dlq.strategy
    "rides.ride.ended.pricing.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }

    # Records that nobody could process, internal, for dlq.strategy
    "rides.ride.ended.rides-to-warehouse.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }

    # Records that nobody could process, confidential, personal data in email, for dlq.strategy
    "billing.invoice_issued.mailer.dlq" = {
      partitions = 3 # failures only, 3 partitions are enough
      replicas   = 3 # fixed by Express
      configs = {
        "cleanup.policy"         = "delete"     # records that could not be processed wait here for a person (dlq.strategy)
        "compression.type"       = "producer"   # brokers keep what producers compressed
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "retention.ms"           = "1814400000" # 21d (dlq.retention)
      }
    }
  }
}
