#!/bin/sh
# Checks, plans and applies one Terraform root, at a desk as in a pipeline, for devProcess.buildPipeline.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.
#
# ci/terraform.sh check ROOT          format, initialise without state, validate; needs no credentials
# ci/terraform.sh plan ROOT [REPORT]  show what would change; REPORT gets PLAN_CHANGES and PLAN_DIGEST
# ci/terraform.sh apply ROOT [REPORT] plan again and apply; refuses any other plan than the one of PLAN_DIGEST, when that is set;
#                                     REPORT gets a line about the deployment, when something was to change
#
# plan and apply read TF_STATE_BUCKET and TF_STATE_REGION, and AWS credentials as the AWS command line does.
set -eu
export TF_IN_AUTOMATION=1

fail() {
  echo "$1" >&2
  exit 2
}

[ $# -ge 2 ] || fail "usage: ci/terraform.sh check|plan|apply ROOT [REPORT]"
step=$1
root=$2
report=${3:-}
case $report in
  '' | /*) ;;
  *) report=$PWD/$report ;;
esac
cd "$(dirname "$0")/../$2" || fail "there is no folder $2"
[ -f versions.tf ] || fail "$2 is no Terraform root"

initialise() {
  # Once its lock file is committed, a root runs the providers that were reviewed and no others.
  [ ! -f .terraform.lock.hcl ] || set -- "$@" -lockfile=readonly
  terraform init -input=false "$@"
}

initialise_with_state() {
  initialise -backend-config="bucket=${TF_STATE_BUCKET:?is not set}" -backend-config="region=${TF_STATE_REGION:?is not set}"
}

# Plans may hold secrets: they stay on this machine, and only until the step is done.
make_plan() {
  trap 'rm -f change.tfplan' EXIT
  status=0
  terraform plan -input=false -detailed-exitcode -out=change.tfplan "$@" || status=$?
  case $status in
    0) changes=false ;;
    2) changes=true ;;
    *) exit "$status" ;;
  esac
  shown=$(terraform show -no-color change.tfplan)
  digest=$(printf '%s' "$shown" | sha256sum | cut -d ' ' -f 1)
}

case $step in
  check)
    terraform fmt -check -diff
    initialise -backend=false
    terraform validate
    ;;
  plan)
    initialise_with_state
    make_plan -lock=false # a role that only reads cannot write the lock
    [ -z "$report" ] || printf 'PLAN_CHANGES=%s\nPLAN_DIGEST=%s\n' "$changes" "$digest" >> "$report"
    ;;
  apply)
    initialise_with_state
    make_plan -lock-timeout=10m
    if [ -n "${PLAN_DIGEST:-}" ] && [ "$digest" != "$PLAN_DIGEST" ]; then
      fail "this is another plan than the one that was approved; start again from the plan"
    fi
    [ "$changes" = true ] || exit 0
    result=succeeded
    terraform apply -input=false -lock-timeout=10m change.tfplan || result=failed
    [ -z "$report" ] || printf '{"root": "%s", "commit": "%s", "ended": "%s", "result": "%s"}\n' \
      "$root" "$(git rev-parse HEAD)" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$result" >> "$report"
    [ "$result" = succeeded ]
    ;;
  *)
    fail "there is no step $step"
    ;;
esac
