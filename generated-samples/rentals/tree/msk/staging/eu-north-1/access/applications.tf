# Who may use which topics, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  applications = {
    # Service of product, for useCases[ride-to-invoice].flows[rides.ride.started].from
    "lock-gateway" = {
      principal = "lock-gateway"

      writes = [
        "rides.ride.started",
        "rides.ride.ended",
      ]
      reads                     = []
      groups                    = []
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written = [
        "rides.ride.started-value",
        "rides.ride.ended-value",
      ]
      schemas_read = []
    }

    # Service of backend, for useCases[ride-to-invoice].flows[rides.ride.started].to
    "pricing" = {
      principal = "pricing"

      writes = [
        "billing.invoice_issued",
        "rides.ride.started.pricing.dlq",
        "rides.ride.ended.pricing.dlq",
      ]
      reads = [
        "rides.ride.started",
        "rides.ride.ended",
      ]
      groups                    = ["pricing"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["billing.invoice_issued-value"]
      schemas_read = [
        "rides.ride.started-value",
        "rides.ride.ended-value",
      ]
    }

    # Connector of product, for useCases[ride-to-invoice].flows[rides.ride.ended].to
    "rides-to-warehouse" = {
      principal = "rides-to-warehouse"

      writes                    = ["rides.ride.ended.rides-to-warehouse.dlq"]
      reads                     = ["rides.ride.ended"]
      groups                    = ["connect-rides-to-warehouse"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = ["rides.ride.ended-value"]
    }

    # Service of backend, for useCases[ride-to-invoice].flows[billing.invoice_issued].to
    "mailer" = {
      principal = "mailer"

      writes                    = ["billing.invoice_issued.mailer.dlq"]
      reads                     = ["billing.invoice_issued"]
      groups                    = ["mail.sender"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = ["billing.invoice_issued-value"]
    }

    # Service of backend, for sla.availability
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
