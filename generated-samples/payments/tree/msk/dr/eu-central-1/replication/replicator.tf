# The replicator, for sla.regionLoss.rpo, sla.regionLoss.rto.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Copies from the Region that is lost to the one that takes over, some seconds behind. Both clusters must stand in one account.
resource "aws_msk_replicator" "replicator" {
  count = local.copying ? 1 : 0

  replicator_name            = local.replicator_name
  description                = "${local.source_cluster_name} in ${local.source_region} to ${local.cluster_name} in ${local.region}"
  service_execution_role_arn = aws_iam_role.replicator.arn

  kafka_cluster {
    amazon_msk_cluster {
      msk_cluster_arn = local.source_arn
    }

    # No security group: into another Region the replicator comes through PrivateLink.
    vpc_config {
      subnet_ids = local.source_subnets
    }
  }

  kafka_cluster {
    amazon_msk_cluster {
      msk_cluster_arn = local.target_arn
    }

    vpc_config {
      subnet_ids          = local.target_subnets
      security_groups_ids = [aws_security_group.replicator.id]
    }
  }

  replication_info_list {
    source_kafka_cluster_arn = local.source_arn
    target_kafka_cluster_arn = local.target_arn
    target_compression_type  = "LZ4" # the replicator unpacks what it reads: with NONE the copy would be larger than the original

    topic_replication {
      topics_to_replicate                  = [".*"] # a topic left out is lost with its Region
      topics_to_exclude                    = ["__.*"]
      detect_and_copy_new_topics           = true
      copy_topic_configurations            = false # the root "topics" sets them on both sides
      copy_access_control_lists_for_topics = false # the root "access" gives them on both sides

      starting_position {
        type = "EARLIEST" # also what was written before the replicator was there
      }

      topic_name_configuration {
        type = "IDENTICAL" # clients find the names they know, on both sides
      }
    }

    consumer_group_replication {
      consumer_groups_to_replicate        = [".*"]
      detect_and_copy_new_consumer_groups = true
      synchronise_consumer_group_offsets  = true # consumers go on close to where they were
    }
  }

  depends_on = [
    aws_iam_role_policy.replicator,
    aws_vpc_security_group_egress_rule.replicator_to_brokers,
    aws_vpc_security_group_ingress_rule.brokers_from_replicator,
  ]
}
