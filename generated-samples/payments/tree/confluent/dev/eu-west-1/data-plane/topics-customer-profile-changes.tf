# Topics of customer-profile-changes.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  topics_customer_profile_changes = {
    # Events, confidential, for useCases[customer-profile-changes].events[customer.profile.changed]
    "customer.profile.changed" = {
      partitions = 3 # max(0.43 / 10, 0.43 / 5, 1 consumers) = 1, x 1.5, multiple of 3 zones = 3
      config = {
        "cleanup.policy"         = "compact"    # the latest record of each key stays (workloads[profiles].retention.cleanup)
        "delete.retention.ms"    = "604800000"  # time for every consumer to see that a key was deleted
        "max.compaction.lag.ms"  = "1728000000" # old values are gone after 20d, so that an erasure is done within a month
        "max.message.bytes"      = "1048588"    # Kafka's default, no large records were captured
        "message.timestamp.type" = "CreateTime" # retention counts from when the event happened
        "min.insync.replicas"    = "2"          # copies that must exist before a write is acknowledged (workloads[profiles].resilience)
      }
    }
  }
}
