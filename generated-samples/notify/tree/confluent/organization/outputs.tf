# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "identity_provider_id" {
  description = "For every control-plane root."
  value       = confluent_identity_provider.services.id
}
