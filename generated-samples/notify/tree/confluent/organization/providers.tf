# Whose credentials are used.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Credentials come from the environment: CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET.
provider "confluent" {}
