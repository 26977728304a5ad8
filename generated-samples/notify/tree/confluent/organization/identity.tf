# Who vouches for services, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Once for the whole organisation: tokens of this provider are accepted, the pools of each environment say whose.
resource "confluent_identity_provider" "services" {
  display_name   = "${local.client}-services"
  description    = "Identity provider of the services of ${local.client}"
  issuer         = var.oauth_issuer
  jwks_uri       = var.oauth_jwks_uri
  identity_claim = "claims.azp"

  lifecycle {
    prevent_destroy = true
  }
}
