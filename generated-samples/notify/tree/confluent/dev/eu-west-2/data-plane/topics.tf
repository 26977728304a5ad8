# Topics and subjects, whatever they are called, for schemas.compatibility (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Partitions can only grow: fewer of them make a new and empty topic. Confluent keeps three copies of everything.
resource "confluent_kafka_topic" "topic" {
  for_each = local.topics

  topic_name       = each.key
  partitions_count = each.value.partitions
  config           = each.value.config

  lifecycle {
    prevent_destroy = false
  }
}

# The schemas themselves are the teams' and come with their releases; what may change in them is decided here.
resource "confluent_subject_config" "subject" {
  for_each = local.subjects

  subject_name        = each.key
  compatibility_level = each.value
}
