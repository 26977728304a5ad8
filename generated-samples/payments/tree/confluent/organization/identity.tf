# Who vouches for services, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Once for the whole organisation: certificates of this authority are accepted, the pools of each environment say whose.
# Watch expiration_dates: when the chain expires nobody can connect.
resource "confluent_certificate_authority" "services" {
  display_name               = "${local.client}-services"
  description                = "Authority that signs the certificates of the services of ${local.client}"
  certificate_chain          = var.certificate_chain
  certificate_chain_filename = "services-ca-chain.pem"

  lifecycle {
    prevent_destroy = true
  }
}
