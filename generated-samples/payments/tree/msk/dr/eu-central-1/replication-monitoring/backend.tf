# Where the state of this root is kept; bucket and its Region come with terraform init.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

terraform {
  backend "s3" {
    key          = "msk/dr/eu-central-1/replication-monitoring.tfstate"
    encrypt      = true
    use_lockfile = true # two runs at once cannot both write
  }
}
