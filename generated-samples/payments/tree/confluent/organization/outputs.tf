# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "certificate_authority_id" {
  description = "For every control-plane root."
  value       = confluent_certificate_authority.services.id
}

output "certificate_expiration_dates" {
  description = "When the certificates of the chain expire."
  value       = confluent_certificate_authority.services.expiration_dates
}
