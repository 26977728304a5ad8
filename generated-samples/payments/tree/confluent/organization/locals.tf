# Whose organisation it is, for engagement.client.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  client = "northgate-payments"
}
