terraform {
  backend "s3" {
    bucket       = "northgate-terraform-state"
    key          = "msk/prod/eu-west-1/cluster.tfstate"
    region       = "eu-west-1"
    use_lockfile = true
  }
}
