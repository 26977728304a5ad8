# Versions that this root is written for.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

terraform {
  required_version = ">= 1.11"

  required_providers {
    # Assumption: this root was tried against a hand-written description of this provider, not against the provider itself.
    # Run terraform init and validate before you rely on it, and keep the lock file that init writes.
    datadog = {
      source  = "DataDog/datadog"
      version = "~> 3.77"
    }
  }
}
