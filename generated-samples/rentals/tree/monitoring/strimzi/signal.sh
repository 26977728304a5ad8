#!/bin/sh
# What Datadog says of a signal now, for the runbooks, for tooling.monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.
#
# Usage: sh monitoring/strimzi/signal.sh NAME, for example kafka:bytes_in:rate5m; the names are those of the runbooks.
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
scope="kafka_cluster:$CLUSTER AND platform:strimzi AND region:$region"

case "$name" in
  kafka:offline_partitions:sum) query="sum:strimzi.kafka_controller_kafkacontroller_offlinepartitionscount{$scope}" ;;
  kafka:under_min_isr_partitions:sum) query="sum:strimzi.kafka_server_replicamanager_underminisrpartitioncount{$scope}" ;;
  kafka:under_replicated_partitions:sum) query="sum:strimzi.kafka_server_replicamanager_underreplicatedpartitions{$scope}" ;;
  kafka:active_controllers:sum) query="sum:strimzi.kafka_controller_kafkacontroller_activecontrollercount{$scope}" ;;
  kafka:unclean_elections:increase10m) query="sum:strimzi.kafka_controller_controllerstats_uncleanleaderelectionspersec.count{$scope}.as_count()" ;;
  kafka:offline_log_dirs:sum) query="sum:strimzi.kafka_log_logmanager_offlinelogdirectorycount{$scope}" ;;
  kafka:brokers_running:count) query="count_nonzero(max:strimzi.kafka_server_kafkaserver_brokerstate{$scope} by {pod_name})" ;;
  kafka:fenced_brokers:max) query="max:strimzi.kafka_controller_kafkacontroller_fencedbrokercount{$scope}" ;;
  kafka:metadata_errors:max) query="max:strimzi.kafka_controller_kafkacontroller_metadataerrorcount{$scope}" ;;
  kafka:isr_shrinks:rate5m) query="sum:strimzi.kafka_server_replicamanager_isrshrinkspersec.count{$scope}.as_rate()" ;;
  kafka:request_handlers_idle:min) query="min:strimzi.kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent.count{$scope}.as_rate() / 1000000000" ;;
  kafka:network_threads_idle:min) query="min:strimzi.kafka_network_socketserver_networkprocessoravgidlepercent{$scope}" ;;
  kafka:heap_used:max) query="max:strimzi.jvm_memory_used_bytes{$scope AND area:heap} by {pod_name} / max:strimzi.jvm_memory_max_bytes{$scope AND area:heap} by {pod_name}" ;;
  kafka:garbage_collection:max) query="sum:strimzi.jvm_gc_collection_seconds.sum{$scope} by {pod_name}.as_rate()" ;;
  kafka:disk_free:min) query="min:kubernetes.kubelet.volume.stats.available_bytes{kube_namespace:$NAMESPACE AND persistentvolumeclaim:data-* AND region:$region} by {persistentvolumeclaim} / max:kubernetes.kubelet.volume.stats.capacity_bytes{kube_namespace:$NAMESPACE AND persistentvolumeclaim:data-* AND region:$region} by {persistentvolumeclaim}" ;;
  kafka:stored_bytes:sum) query="sum:kubernetes.kubelet.volume.stats.used_bytes{kube_namespace:$NAMESPACE AND persistentvolumeclaim:data-* AND region:$region}" ;;
  kafka:bytes_in:rate5m) query="sum:strimzi.kafka_server_brokertopicmetrics_bytesinpersec.count{$scope AND topic:*}.as_rate()" ;;
  kafka:bytes_out:rate5m) query="sum:strimzi.kafka_server_brokertopicmetrics_bytesoutpersec.count{$scope AND topic:*}.as_rate()" ;;
  kafka:partitions:sum) query="sum:strimzi.kafka_server_replicamanager_partitioncount{$scope}" ;;
  kafka:connections:sum) query="sum:strimzi.kafka_server_socket_server_metrics_connection_count{$scope}" ;;
  kafka:connection_attempts:rate) query="sum:strimzi.kafka_server_socket_server_metrics_connection_creation_rate{$scope}" ;;
  kafka:broker_bytes_in:max) query="sum:strimzi.kafka_server_brokertopicmetrics_bytesinpersec.count{$scope AND topic:*} by {pod_name}.as_rate()" ;;
  kafka:broker_bytes_out:max) query="sum:strimzi.kafka_server_brokertopicmetrics_bytesoutpersec.count{$scope AND topic:*} by {pod_name}.as_rate()" ;;
  kafka:broker_partitions:max) query="max:strimzi.kafka_server_replicamanager_partitioncount{$scope} by {pod_name}" ;;
  kafka:broker_connections:max) query="sum:strimzi.kafka_server_socket_server_metrics_connection_count{$scope} by {pod_name}" ;;
  kafka:broker_connection_attempts:max) query="sum:strimzi.kafka_server_socket_server_metrics_connection_creation_rate{$scope} by {pod_name}" ;;
  kafka:listener_connections:sum) query="sum:strimzi.kafka_server_socket_server_metrics_connection_count{$scope} by {listener}" ;;
  kafka:failed_logins:rate5m) query="per_second(sum:strimzi.kafka_server_socket_server_metrics_failed_authentication{$scope})" ;;
  kafka:denied_requests:rate5m) query="sum:strimzi.kafka_network_requestmetrics_errorspersec.count{$scope AND error:*_authorization_failed}.as_rate()" ;;
  kafka:throttle_time:max) query="default_zero(max:strimzi.kafka_server_produce_throttle_time{$scope}) + default_zero(max:strimzi.kafka_server_fetch_throttle_time{$scope})" ;;
  kafka:consumer_lag:sum) query="sum:strimzi.kafka_consumergroup_lag_sum{$scope AND consumergroup:$GROUP AND topic:$TOPIC}" ;;
  kafka:consumer_lag_seconds:max) query="sum:strimzi.kafka_consumergroup_lag_sum{$scope AND consumergroup:$GROUP AND topic:$TOPIC} / clamp_min(sum:strimzi.kafka_server_brokertopicmetrics_messagesinpersec.count{$scope AND topic:$TOPIC}.as_rate(), 0.001)" ;;
  kafka:group_members:sum) query="sum:strimzi.kafka_consumergroup_members{$scope AND consumergroup:$GROUP}" ;;
  kafka:records_in:rate5m) query="sum:strimzi.kafka_server_brokertopicmetrics_messagesinpersec.count{$scope AND topic:$TOPIC}.as_rate()" ;;
  kafka:produce_seconds:p99) query="max:strimzi.kafka_network_requestmetrics_totaltimems.quantile{$scope AND request:produce AND quantile:0.99} / 1000" ;;
  kafka:failed_reconciliations:increase1h) query="sum:strimzi.strimzi_reconciliations_failed.count{namespace:$NAMESPACE AND region:$region}.as_count()" ;;
  kafka:paused_resources:sum) query="sum:strimzi.strimzi_resources_paused{namespace:$NAMESPACE AND region:$region}" ;;
  kafka:operators_running:count) query="max:strimzi.strimzi_resources{namespace:$NAMESPACE AND region:$region AND kind:kafka}" ;;
  kafka:sources_answering:count) query="count_nonzero(max:strimzi.kafka_server_kafkaserver_brokerstate{$scope} by {pod_name})" ;;
  kafka:probe_failures:ratio5m) query="1 - (sum:kminion.end_to_end_messages_produced.count{$scope}.as_count() - default_zero(sum:kminion.end_to_end_messages_produced_failed.count{$scope}.as_count())) / (sum:kminion.end_to_end_messages_produced.count{$scope}.as_count())" ;;
  kafka:probe_slow_writes:ratio5m) query="1 - (sum:kminion.end_to_end_produce_latency_seconds.bucket{$scope AND upper_bound:0.04}.as_count()) / (sum:kminion.end_to_end_produce_latency_seconds.count{$scope}.as_count())" ;;
  kafka:probe_slow_roundtrips:ratio5m) query="1 - (sum:kminion.end_to_end_roundtrip_latency_seconds.bucket{$scope AND upper_bound:0.16}.as_count()) / (sum:kminion.end_to_end_roundtrip_latency_seconds.count{$scope}.as_count())" ;;
  kafka:probe_records:rate5m) query="sum:kminion.end_to_end_messages_produced.count{$scope}.as_rate()" ;;
  *)
    echo "Datadog does not show $name of strimzi" >&2
    exit 0
    ;;
esac

now=$(date +%s)
curl -fsS -G "https://api.$DD_SITE/api/v1/query" -H "DD-API-KEY: $DD_API_KEY" -H "DD-APPLICATION-KEY: $DD_APP_KEY" \
  -d "from=$((now - 900))" -d "to=$now" --data-urlencode "query=$query" |
  jq -r '.series[] | "\(.scope) \([.pointlist[][1] | select(. != null)] | last)"'
