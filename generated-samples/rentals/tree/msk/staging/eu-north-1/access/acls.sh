#!/usr/bin/env bash
# Access rules of applications, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# The AWS provider has no resource for access rules, so this writes them. Safe to run again; it takes no rule away.
# The role that runs it needs the policy administrator_policy_arn.
# Run it where the brokers can be reached, with Kafka's command line tools and aws-msk-iam-auth on their class path.
set -euo pipefail
: "${BOOTSTRAP_SERVERS:?is output bootstrap_brokers_sasl_iam of the root cluster}"
: "${CLIENT_PROPERTIES:?is a file with the settings that msk/README.md shows}"

# allow PRINCIPAL [OPERATION AND RESOURCE ...]
allow() {
  local principal=$1
  shift
  kafka-acls.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --command-config "$CLIENT_PROPERTIES" \
    --add --allow-principal "$principal" "$@"
}

# Service of product, for useCases[ride-to-invoice].flows[rides.ride.started].from
allow 'User:lock-gateway' --operation Describe --operation Write --topic 'rides.ride.started'
allow 'User:lock-gateway' --operation Describe --operation Write --topic 'rides.ride.ended'

# Service of backend, for useCases[ride-to-invoice].flows[rides.ride.started].to
allow 'User:pricing' --operation Describe --operation Write --topic 'billing.invoice_issued'
allow 'User:pricing' --operation Describe --operation Write --topic 'rides.ride.started.pricing.dlq'
allow 'User:pricing' --operation Describe --operation Write --topic 'rides.ride.ended.pricing.dlq'
allow 'User:pricing' --operation Describe --operation Read --topic 'rides.ride.started'
allow 'User:pricing' --operation Describe --operation Read --topic 'rides.ride.ended'
allow 'User:pricing' --operation Describe --operation Read --group 'pricing'

# Connector of product, for useCases[ride-to-invoice].flows[rides.ride.ended].to
allow 'User:rides-to-warehouse' --operation Describe --operation Write --topic 'rides.ride.ended.rides-to-warehouse.dlq'
allow 'User:rides-to-warehouse' --operation Describe --operation Read --topic 'rides.ride.ended'
allow 'User:rides-to-warehouse' --operation Describe --operation Read --group 'connect-rides-to-warehouse'

# Service of backend, for useCases[ride-to-invoice].flows[billing.invoice_issued].to
allow 'User:mailer' --operation Describe --operation Write --topic 'billing.invoice_issued.mailer.dlq'
allow 'User:mailer' --operation Describe --operation Read --topic 'billing.invoice_issued'
allow 'User:mailer' --operation Describe --operation Read --group 'mail.sender'

# Service of backend, for sla.availability
allow 'User:kafka-probe' --operation Describe --operation Write --topic 'kafka-probe'
allow 'User:kafka-probe' --operation Describe --operation Read --topic 'kafka-probe'
allow 'User:kafka-probe' --operation Describe --operation Read --group 'kafka-probe-' --resource-pattern-type prefixed
