# Room for what is kept.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Disks grow by themselves and never shrink: at most once in six hours, by a tenth or 10 GiB, whichever is more.
# To give a cluster more at once, raise the volume in the console or by CLI; Terraform ignores the size after creation.
resource "aws_appautoscaling_target" "storage" {
  service_namespace  = "kafka"
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  resource_id        = aws_msk_cluster.cluster.arn
  min_capacity       = 1 # Application Auto Scaling asks for it; the volume never goes below its size
  max_capacity       = local.maximum_disk_gib
}

resource "aws_appautoscaling_policy" "storage" {
  name               = "${local.cluster_name}-storage"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.storage.service_namespace
  scalable_dimension = aws_appautoscaling_target.storage.scalable_dimension
  resource_id        = aws_appautoscaling_target.storage.resource_id

  target_tracking_scaling_policy_configuration {
    target_value     = 55 # percent of the disk; AWS advises 50 to 60, and warns at 60
    disable_scale_in = true

    predefined_metric_specification {
      predefined_metric_type = "KafkaBrokerStorageUtilization"
    }
  }
}
