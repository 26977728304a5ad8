# Whose credentials are used.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Credentials of the two clusters come as variables, because one environment cannot hold both.
provider "confluent" {}
