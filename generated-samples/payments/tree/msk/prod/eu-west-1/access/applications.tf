# Who may use which topics, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  applications = {
    # Service of head-of-payments, for useCases[authorisation-to-ledger].flows[payments.authorisation.requested].from
    "card-gateway" = {
      principal = "card-gateway"

      writes                    = ["payments.authorisation.requested"]
      reads                     = []
      groups                    = []
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["payments.authorisation.requested-value"]
      schemas_read              = []
    }

    # Service of head-of-payments, for useCases[authorisation-to-ledger].flows[payments.authorisation.requested].to
    "fraud-scoring" = {
      principal = "fraud-scoring"

      writes = [
        "payments.authorisation.decided",
        "payments.authorisation.requested.fraud-scoring.retry-1m",
        "payments.authorisation.requested.fraud-scoring.retry-10m",
        "payments.authorisation.requested.fraud-scoring.retry-1h",
        "payments.authorisation.requested.fraud-scoring.dlq",
      ]
      reads = [
        "payments.authorisation.requested",
        "payments.authorisation.requested.fraud-scoring.retry-1m",
        "payments.authorisation.requested.fraud-scoring.retry-10m",
        "payments.authorisation.requested.fraud-scoring.retry-1h",
      ]
      groups                    = ["fraud-scoring"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = ["payments.authorisation.decided-value"]
      schemas_read              = ["payments.authorisation.requested-value"]
    }

    # Service of head-of-payments, for useCases[authorisation-to-ledger].flows[payments.authorisation.decided].to
    "ledger-service" = {
      principal = "ledger-service"

      writes = [
        "ledger.entry.posted",
        "payments.authorisation.decided.ledger-service.retry-1m",
        "payments.authorisation.decided.ledger-service.retry-10m",
        "payments.authorisation.decided.ledger-service.retry-1h",
        "payments.authorisation.decided.ledger-service.dlq",
      ]
      reads = [
        "payments.authorisation.decided",
        "payments.authorisation.decided.ledger-service.retry-1m",
        "payments.authorisation.decided.ledger-service.retry-10m",
        "payments.authorisation.decided.ledger-service.retry-1h",
      ]
      groups                    = ["ledger-service"]
      transactional_id_prefixes = ["ledger-service"]
      own_topic_prefixes        = []
      schemas_written           = ["ledger.entry.posted-value"]
      schemas_read              = ["payments.authorisation.decided-value"]
    }

    # Connector of head-of-payments, for useCases[authorisation-to-ledger].flows[ledger.entry.posted].to
    "warehouse-s3-sink" = {
      principal = "warehouse-s3-sink"

      writes                    = ["ledger.entry.posted.warehouse-s3-sink.dlq"]
      reads                     = ["ledger.entry.posted"]
      groups                    = ["connect-warehouse-s3-sink"]
      transactional_id_prefixes = []
      own_topic_prefixes        = []
      schemas_written           = []
      schemas_read              = ["ledger.entry.posted-value"]
    }

    # Service of platform-lead, for sla.availability
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
