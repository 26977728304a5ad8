# Whose credentials are used.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# The cluster and its credentials come from the environment, so that no secret is in the state and rotation changes no file:
# KAFKA_ID, KAFKA_REST_ENDPOINT, KAFKA_API_KEY, KAFKA_API_SECRET,
# SCHEMA_REGISTRY_ID, SCHEMA_REGISTRY_REST_ENDPOINT, SCHEMA_REGISTRY_API_KEY, SCHEMA_REGISTRY_API_SECRET.
# With access rules also CONFLUENT_CLOUD_API_KEY and CONFLUENT_CLOUD_API_SECRET: the provider looks up their principals there.
provider "confluent" {}
