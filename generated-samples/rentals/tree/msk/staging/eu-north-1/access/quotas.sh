#!/usr/bin/env bash
# Quotas of applications, for features.securityOptions (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# The AWS provider has no resource for quotas, so this sets them. Safe to run again.
# Quotas go by the name that an application signs in with.
# The role that runs it needs the policy administrator_policy_arn.
# Run it where the brokers can be reached, with Kafka's command line tools and aws-msk-iam-auth on their class path.
set -euo pipefail
: "${BOOTSTRAP_SERVERS:?is output bootstrap_brokers_sasl_iam of the root cluster}"
: "${CLIENT_PROPERTIES:?is a file with the settings that msk/README.md shows}"

# quota ENTITY NAME BYTES_IN BYTES_OUT, bytes per second and broker
quota() {
  kafka-configs.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --command-config "$CLIENT_PROPERTIES" \
    --alter --entity-type "$1" --entity-name "$2" \
    --add-config "producer_byte_rate=$3,consumer_byte_rate=$4"
}

# twice what the busiest of 3 carries at the peak of its topics: of 0.34 MiB/s written 0.11, of 0 MiB/s read 0
quota users 'lock-gateway' 1048576 1048576

# twice what the busiest of 3 carries at the peak of its topics: of 0.01 MiB/s written 0, of 0.34 MiB/s read 0.11
quota users 'pricing' 1048576 1048576

# twice what the busiest of 3 carries at the peak of its topics: of 0 MiB/s written 0, of 0.17 MiB/s read 0.06
quota users 'rides-to-warehouse' 1048576 1048576

# twice what the busiest of 3 carries at the peak of its topics: of 0 MiB/s written 0, of 0.01 MiB/s read 0
quota users 'mailer' 1048576 1048576
