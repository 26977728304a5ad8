# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "link_account_id" {
  description = "Service account of the cluster link; output link_account_id of control-plane."
  type        = string

  validation {
    condition     = can(regex("^sa-[a-z0-9]+$", var.link_account_id))
    error_message = "A service account id looks like sa-abc123."
  }
}
