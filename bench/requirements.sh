#!/usr/bin/env bash
# Prints requirements with three environments, N topics and N applications each, for the Strimzi target only.
set -euo pipefail
n=${1:?number of topics}
cat <<'HEAD'
apiVersion: strawman.dev/v1
kind: Requirements
engagement: {client: Bench}
stakeholders: [{id: lead, role: ops}]
compliance: {regimes: [none]}
operations: {cover: 8x5}
infrastructure:
  providers: [aws]
  regions: [{id: eu-west-1}]
  kubernetes: {distribution: eks, storageClass: gp3}
sla: {availability: 99.9 %, regionLoss: {rpo: 24h, rto: 2d}}
options: [strimzi]
environments:
  - {name: prod, purpose: prod}
  - {name: preprod, purpose: preprod}
  - {name: dev, purpose: dev}
dlq: {strategy: none}
useCases:
  - id: orders
    state: first
    key: {field: orderId}
    costOfFailure: {reputation: L}
    flows:
HEAD
awk -v n="$n" 'BEGIN {
  for (i = 1; i <= n; i++) printf "      - {from: service-%05d, topic: orders.order.kind-%05d}\n", i, i
  print "    events:"
  for (i = 1; i <= n; i++) printf "      - {topic: orders.order.kind-%05d}\n", i
  print "workloads:"
  print "  - id: orders"
  print "    basis: estimate"
  print "    throughput: {average: 1/s, messageSize: 1 KiB}"
  print "    topics:"
  for (i = 1; i <= n; i++) printf "      - orders.order.kind-%05d\n", i
}'
