# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "certificate_chain" {
  description = "Certificates of the authority that signs those of services, PEM; public, no key."
  type        = string

  validation {
    condition     = strcontains(var.certificate_chain, "BEGIN CERTIFICATE")
    error_message = "Write the chain in PEM, with its BEGIN CERTIFICATE lines."
  }
}
