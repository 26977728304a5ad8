#!/bin/sh
# What Datadog says of a signal now, for the runbooks, for tooling.monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.
#
# Usage: sh monitoring/msk/signal.sh NAME, for example kafka:bytes_in:rate5m; the names are those of the runbooks.
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
scope="kafka_cluster:$CLUSTER AND platform:msk AND region:$region"

case "$name" in
  kafka:under_min_isr_partitions:sum) query="sum:aws.msk.kafka.server.ReplicaManager.Value{$scope AND name:underminisrpartitioncount}" ;;
  kafka:under_replicated_partitions:sum) query="sum:aws.msk.kafka.server.ReplicaManager.Value{$scope AND name:underreplicatedpartitions}" ;;
  kafka:active_controllers:sum) query="max:aws.kafka.active_controller_count{cluster_name:$CLUSTER AND region:$region}" ;;
  kafka:offline_log_dirs:sum) query="sum:aws.msk.kafka.log.LogManager.Value{$scope AND name:offlinelogdirectorycount}" ;;
  kafka:brokers_running:count) query="count_nonzero(max:aws.msk.kafka.server.KafkaServer.Value{$scope AND name:brokerstate} by {broker_id})" ;;
  kafka:isr_shrinks:rate5m) query="sum:aws.msk.kafka.server.ReplicaManager.OneMinuteRate{$scope AND name:isrshrinkspersec}" ;;
  kafka:request_handlers_idle:min) query="min:aws.msk.kafka.server.KafkaRequestHandlerPool.OneMinuteRate{$scope AND name:requesthandleravgidlepercent}" ;;
  kafka:network_threads_idle:min) query="min:aws.msk.kafka.network.SocketServer.Value{$scope AND name:networkprocessoravgidlepercent}" ;;
  kafka:cluster_load:max) query="(avg:aws.kafka.cpu_user{cluster_name:$CLUSTER AND region:$region} by {broker_id} + avg:aws.kafka.cpu_system{cluster_name:$CLUSTER AND region:$region} by {broker_id}) / 100" ;;
  kafka:stored_bytes:sum) query="sum:aws.msk.kafka.log.Log.Value{$scope AND name:size}" ;;
  kafka:bytes_in:rate5m) query="sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{$scope AND name:bytesinpersec AND topic:*}" ;;
  kafka:bytes_out:rate5m) query="sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{$scope AND name:bytesoutpersec AND topic:*}" ;;
  kafka:partitions:sum) query="sum:aws.msk.kafka.server.ReplicaManager.Value{$scope AND name:partitioncount}" ;;
  kafka:connections:sum) query="sum:aws.msk.kafka.server.socket.server.metrics.connection.count{$scope}" ;;
  kafka:connection_attempts:rate) query="sum:aws.msk.kafka.server.socket.server.metrics.connection.creation.rate{$scope}" ;;
  kafka:broker_bytes_in:max) query="sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{$scope AND name:bytesinpersec AND topic:*} by {broker_id}" ;;
  kafka:broker_bytes_out:max) query="sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{$scope AND name:bytesoutpersec AND topic:*} by {broker_id}" ;;
  kafka:broker_partitions:max) query="max:aws.msk.kafka.server.ReplicaManager.Value{$scope AND name:partitioncount} by {broker_id}" ;;
  kafka:broker_connections:max) query="sum:aws.msk.kafka.server.socket.server.metrics.connection.count{$scope} by {broker_id}" ;;
  kafka:broker_connection_attempts:max) query="sum:aws.msk.kafka.server.socket.server.metrics.connection.creation.rate{$scope} by {broker_id}" ;;
  kafka:listener_connections:sum) query="sum:aws.msk.kafka.server.socket.server.metrics.connection.count{$scope} by {listener}" ;;
  kafka:failed_logins:rate5m) query="sum:aws.msk.kafka.server.socket.server.metrics.failed.authentication.rate{$scope}" ;;
  kafka:denied_requests:rate5m) query="sum:aws.msk.kafka.network.RequestMetrics.OneMinuteRate{$scope AND name:errorspersec AND error:*_authorization_failed}" ;;
  kafka:consumer_lag:sum) query="sum:aws.msk.kafka.consumer.group.ConsumerLagMetrics.Value{$scope AND name:sumoffsetlag AND groupid:$GROUP AND topic:$TOPIC}" ;;
  kafka:consumer_lag_seconds:max) query="max:aws.msk.kafka.consumer.group.ConsumerLagMetrics.Value{$scope AND name:estimatedmaxtimelag AND groupid:$GROUP AND topic:$TOPIC}" ;;
  kafka:records_in:rate5m) query="monotonic_diff(sum:aws.msk.kafka.server.BrokerTopicMetrics.Count{$scope AND name:messagesinpersec AND topic:$TOPIC}) / 60" ;;
  kafka:produce_seconds:p99) query="max:aws.msk.kafka.network.RequestMetrics.99thPercentile{$scope AND name:totaltimems AND request:produce} / 1000" ;;
  kafka:sources_answering:count) query="count_nonzero(max:aws.msk.kafka.server.KafkaServer.Value{$scope AND name:brokerstate} by {broker_id})" ;;
  kafka:probe_failures:ratio5m) query="1 - (sum:kminion.end_to_end_messages_produced.count{$scope}.as_count() - default_zero(sum:kminion.end_to_end_messages_produced_failed.count{$scope}.as_count())) / (sum:kminion.end_to_end_messages_produced.count{$scope}.as_count())" ;;
  kafka:probe_slow_writes:ratio5m) query="1 - (sum:kminion.end_to_end_produce_latency_seconds.bucket{$scope AND upper_bound:0.04}.as_count()) / (sum:kminion.end_to_end_produce_latency_seconds.count{$scope}.as_count())" ;;
  kafka:probe_slow_roundtrips:ratio5m) query="1 - (sum:kminion.end_to_end_roundtrip_latency_seconds.bucket{$scope AND upper_bound:0.16}.as_count()) / (sum:kminion.end_to_end_roundtrip_latency_seconds.count{$scope}.as_count())" ;;
  kafka:probe_records:rate5m) query="sum:kminion.end_to_end_messages_produced.count{$scope}.as_rate()" ;;
  *)
    echo "Datadog does not show $name of msk" >&2
    exit 0
    ;;
esac

now=$(date +%s)
curl -fsS -G "https://api.$DD_SITE/api/v1/query" -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY" \
  -d "from=$((now - 900))" -d "to=$now" --data-urlencode "query=$query" |
  jq -r '.series[] | "\(.scope) \([.pointlist[][1] | select(. != null)] | last)"'
