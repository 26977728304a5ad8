# Versions that this root is written for.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

terraform {
  required_version = ">= 1.11"

  required_providers {
    # Assumption: tried against the schema of this provider 3.82.0, not against the provider itself, which checks values as well.
    # Run terraform init and validate before you rely on it, and keep the lock file that init writes.
    datadog = {
      source  = "DataDog/datadog"
      version = "~> 3.82"
    }
  }
}
