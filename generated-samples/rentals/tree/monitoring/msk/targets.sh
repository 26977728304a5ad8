#!/usr/bin/env bash
# Writes the brokers of an MSK cluster as targets for Prometheus, for tooling.monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.
#
# Usage: monitoring/msk/targets.sh CLUSTER REGION FOLDER, for example:
#   monitoring/msk/targets.sh 'fjordcykel-ab-live' 'eu-north-1' '/etc/prometheus/kafka/targets'
# Writes the brokers of the cluster as targets for Prometheus; run it again when brokers were added. Needs aws and jq, only reads.
set -euo pipefail
cluster=$1
region=$2
folder=$3

arn=$(aws kafka list-clusters-v2 --region "$region" --cluster-name-filter "$cluster" --output json \
  | jq -re --arg name "$cluster" '[.ClusterInfoList[] | select(.ClusterName == $name) | .ClusterArn] | first')
nodes=$(aws kafka list-nodes --region "$region" --cluster-arn "$arn" --output json)

mkdir -p "$folder"
for port in 11001 11002; do
  jq --arg port "$port" '[{targets: [.NodeInfoList[] | (.BrokerNodeInfo // .ControllerNodeInfo).Endpoints[]? | "\(.):\($port)"]}]' <<<"$nodes" > "$folder/$cluster-$port.json.new"
  mv "$folder/$cluster-$port.json.new" "$folder/$cluster-$port.json"
done
