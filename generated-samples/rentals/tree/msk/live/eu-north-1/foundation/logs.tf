# Where the brokers write their logs, for logging.retention (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_cloudwatch_log_group" "brokers" {
  #checkov:skip=CKV_AWS_338:kept as long as logs are asked for, see locals.tf
  #checkov:skip=CKV_AWS_158:encrypted by CloudWatch; no key of the client's own is asked for
  name              = local.log_group_name
  retention_in_days = local.log_retention_days
}
