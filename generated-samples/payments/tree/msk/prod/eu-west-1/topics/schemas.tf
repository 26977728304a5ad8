# Registry of event schemas, for features.schemaRegistry.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# A registry for schemas; the schemas themselves are the teams' and come with their releases:
# aws glue create-schema, later register-schema-version, under the names of local.subjects.
resource "aws_glue_registry" "schemas" {
  registry_name = local.registry_name
  description   = "Schemas of the events on ${local.cluster_name}"

  lifecycle {
    prevent_destroy = true
  }
}

locals {
  # Subject, with the format and the compatibility that its schema is created with.
  subjects = {
    "payments.authorisation.requested-value" = { format = "AVRO", compatibility = "BACKWARD" }
    "payments.authorisation.decided-value"   = { format = "AVRO", compatibility = "BACKWARD" }
    "ledger.entry.posted-value"              = { format = "AVRO", compatibility = "BACKWARD" }
    "customer.profile.changed-value"         = { format = "AVRO", compatibility = "BACKWARD" }
  }
}
