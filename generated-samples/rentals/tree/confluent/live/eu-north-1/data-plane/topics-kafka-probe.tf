# Topics of kafka-probe.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  topics_kafka_probe = {
    # Records of the probe, public, for sla.availability
    "kafka-probe" = {
      partitions = 12 # so that each of up to 12 brokers leads one
      config = {
        "cleanup.policy"      = "delete"  # nobody reads it again
        "min.insync.replicas" = "2"       # as on the other topics, whose writes it stands for
        "retention.ms"        = "3600000" # an hour, to look at what went wrong
      }
    }
  }
}
