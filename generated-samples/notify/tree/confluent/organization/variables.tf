# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "oauth_issuer" {
  description = "Issuer of the tokens of services. Its form: https://login.microsoftonline.com/TENANT/v2.0"
  type        = string

  validation {
    condition     = startswith(var.oauth_issuer, "https://")
    error_message = "An issuer is an https address."
  }
}

variable "oauth_jwks_uri" {
  description = "Where the issuer publishes its keys. Its form: https://login.microsoftonline.com/TENANT/discovery/v2.0/keys"
  type        = string

  validation {
    condition     = startswith(var.oauth_jwks_uri, "https://")
    error_message = "Write an https address."
  }
}
