#!/usr/bin/env bash
# Quotas of applications, for features.securityOptions (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# The AWS provider has no resource for quotas, so this sets them. Safe to run again.
# Brokers know a role by a name that changes with each session, so quotas go by client.id: each application sets its principal as client.id.
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

# twice what the busiest of 6 carries at the peak of its topics: of 4.09 MiB/s written 0.68, of 0 MiB/s read 0
quota clients 'card-gateway' 2097152 1048576

# twice what the busiest of 6 carries at the peak of its topics: of 4.09 MiB/s written 0.68, of 4.09 MiB/s read 0.68
quota clients 'fraud-scoring' 2097152 2097152

# twice what the busiest of 6 carries at the peak of its topics: of 1.63 MiB/s written 0.36, of 4.09 MiB/s read 0.68
quota clients 'ledger-service' 1048576 2097152

# twice what the busiest of 6 carries at the peak of its topics: of 0 MiB/s written 0, of 1.63 MiB/s read 0.36
quota clients 'warehouse-s3-sink' 1048576 1048576
