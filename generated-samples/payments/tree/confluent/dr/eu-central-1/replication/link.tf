# The copy from the other region, for sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Offsets and names stay as they are, so consumers go on where they stood. The copy is asynchronous: what was written in the
# last seconds before a loss is not here. The credentials below are in the state of this root: restrict who reads it. Those of the
# source may read what is copied and no more; those of this cluster are the deployer's, who makes the link and its mirrors.
resource "confluent_cluster_link" "source" {
  link_name       = local.link_name
  link_mode       = "DESTINATION"
  connection_mode = "OUTBOUND"

  config = {
    "consumer.offset.sync.enable" = "true"
    "consumer.offset.sync.ms"     = "30000" # a tenth of the RPO of 5 min, within what a link takes
    # Without a filter no group is synchronised.
    "consumer.offset.group.filters" = jsonencode({
      groupFilters = [
        for group in local.consumer_groups : { name = group, patternType = "LITERAL", filterType = "INCLUDE" }
      ]
    })
  }

  source_kafka_cluster {
    id                 = var.source_kafka_id
    bootstrap_endpoint = var.source_bootstrap_endpoint

    credentials {
      key    = var.source_api_key
      secret = var.source_api_secret
    }
  }

  destination_kafka_cluster {
    id            = var.kafka_id
    rest_endpoint = var.kafka_rest_endpoint

    credentials {
      key    = var.kafka_api_key
      secret = var.kafka_api_secret
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

# After a failover a mirror topic becomes an ordinary one for good: then remove it here with a "removed" block, never by destroy,
# and import it into the root data-plane.
resource "confluent_kafka_mirror_topic" "topic" {
  for_each = toset(local.mirrored_topics)

  cluster_link {
    link_name = confluent_cluster_link.source.link_name
  }

  source_kafka_topic {
    topic_name = each.key
  }

  kafka_cluster {
    id            = var.kafka_id
    rest_endpoint = var.kafka_rest_endpoint

    credentials {
      key    = var.kafka_api_key
      secret = var.kafka_api_secret
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}
