# Record of connections in the network, for logging.retention (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Who talked to whom in the new network.
resource "aws_flow_log" "network" {
  vpc_id                   = aws_vpc.network.id
  traffic_type             = "ALL"
  log_destination_type     = "cloud-watch-logs"
  log_destination          = aws_cloudwatch_log_group.flow.arn
  iam_role_arn             = aws_iam_role.flow.arn
  max_aggregation_interval = 600
}

resource "aws_cloudwatch_log_group" "flow" {
  #checkov:skip=CKV_AWS_338:kept as long as logs are asked for, see locals.tf
  #checkov:skip=CKV_AWS_158:encrypted by CloudWatch; no key of the client's own is asked for
  name              = "/aws/vpc/${local.cluster_name}-msk"
  retention_in_days = local.log_retention_days
}

resource "aws_iam_role" "flow" {
  name        = "fjordcykel-ab-staging-eu-north-1-msk-flow-log"
  description = "Lets the network of ${local.cluster_name} write its flow log"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "flow" {
  name = "write-flow-log"
  role = aws_iam_role.flow.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.flow.arn}:*" # the streams of this one group
    }]
  })
}
