# One account and one Region, with tags on everything.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

provider "aws" {
  region              = local.region
  allowed_account_ids = [var.account_id] # stops before anything is read when the credentials belong to another account

  default_tags {
    tags = local.tags
  }
}
