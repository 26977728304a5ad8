#!/bin/sh
# What Datadog says of a signal now, for the runbooks, for tooling.monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.
#
# Usage: sh monitoring/confluent/signal.sh NAME, for example kafka:bytes_in:rate5m; the names are those of the runbooks.
# Prints the last value of the last quarter of an hour for each series. Reads CLUSTER, and where a query asks for them NAMESPACE, GROUP
# and TOPIC; DD_SITE (datadoghq.eu, ...), DD_API_KEY and DD_APP_KEY come from your secret store. Needs curl and jq, changes nothing.
set -eu
name=$1

case "$CLUSTER" in
  'fjordcykel-ab-live') region='eu-north-1' ;;
  'fjordcykel-ab-staging') region='eu-north-1' ;;
  *)
    echo "$CLUSTER is not watched by Datadog" >&2
    exit 1
    ;;
esac
region=${REGION:-$region}
scope="kafka_cluster:$CLUSTER AND platform:confluent AND region:$region"

case "$name" in
  kafka:stored_bytes:sum) query="sum:confluent_cloud.kafka.retained_bytes{$scope}" ;;
  kafka:bytes_in:rate5m) query="sum:confluent_cloud.kafka.received_bytes{$scope}.as_rate()" ;;
  kafka:bytes_out:rate5m) query="sum:confluent_cloud.kafka.sent_bytes{$scope}.as_rate()" ;;
  kafka:partitions:sum) query="sum:confluent_cloud.kafka.partition_count{$scope}" ;;
  kafka:connections:sum) query="sum:confluent_cloud.kafka.active_connection_count{$scope}" ;;
  kafka:connection_attempts:rate) query="sum:confluent_cloud.kafka.successful_authentication_count{$scope}.as_rate()" ;;
  kafka:consumer_lag:sum) query="sum:confluent_cloud.kafka.consumer_lag_offsets{$scope AND consumer_group_id:$GROUP AND topic:$TOPIC}" ;;
  kafka:consumer_lag_seconds:max) query="sum:confluent_cloud.kafka.consumer_lag_offsets{$scope AND consumer_group_id:$GROUP AND topic:$TOPIC} / clamp_min(sum:confluent_cloud.kafka.received_records{$scope AND topic:$TOPIC}.as_rate(), 0.001)" ;;
  kafka:records_in:rate5m) query="sum:confluent_cloud.kafka.received_records{$scope AND topic:$TOPIC}.as_rate()" ;;
  kafka:sources_answering:count) query="sum:confluent_cloud.kafka.partition_count{$scope}" ;;
  kafka:probe_failures:ratio5m) query="1 - (sum:kminion.end_to_end_messages_produced.count{$scope}.as_count() - default_zero(sum:kminion.end_to_end_messages_produced_failed.count{$scope}.as_count())) / (sum:kminion.end_to_end_messages_produced.count{$scope}.as_count())" ;;
  kafka:probe_slow_writes:ratio5m) query="1 - (sum:kminion.end_to_end_produce_latency_seconds.bucket{$scope AND upper_bound:0.04}.as_count()) / (sum:kminion.end_to_end_produce_latency_seconds.count{$scope}.as_count())" ;;
  kafka:probe_slow_roundtrips:ratio5m) query="1 - (sum:kminion.end_to_end_roundtrip_latency_seconds.bucket{$scope AND upper_bound:0.16}.as_count()) / (sum:kminion.end_to_end_roundtrip_latency_seconds.count{$scope}.as_count())" ;;
  kafka:probe_records:rate5m) query="sum:kminion.end_to_end_messages_produced.count{$scope}.as_rate()" ;;
  *)
    echo "Datadog does not show $name of confluent" >&2
    exit 0
    ;;
esac

now=$(date +%s)
curl -fsS -G "https://api.$DD_SITE/api/v1/query" -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY" \
  -d "from=$((now - 900))" -d "to=$now" --data-urlencode "query=$query" |
  jq -r '.series[] | "\(.scope) \([.pointlist[][1] | select(. != null)] | last)"'
