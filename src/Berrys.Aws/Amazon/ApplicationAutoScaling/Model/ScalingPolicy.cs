namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a scaling policy to use with Application Auto Scaling.</summary>
public sealed class ScalingPolicy
{
    /// <summary>The Amazon Resource Name (ARN) of the scaling policy.</summary>
    public string? PolicyARN { get; set; }

    /// <summary>The name of the scaling policy.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The namespace of the Amazon Web Services service that provides the resource, or a custom-resource.</summary>
    public string? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scaling policy.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension.</summary>
    public string? ScalableDimension { get; set; }

    /// <summary>The scaling policy type.</summary>
    public string? PolicyType { get; set; }

    /// <summary>A step scaling policy.</summary>
    public StepScalingPolicyConfiguration? StepScalingPolicyConfiguration { get; set; }

    /// <summary>A target tracking scaling policy.</summary>
    public TargetTrackingScalingPolicyConfiguration? TargetTrackingScalingPolicyConfiguration { get; set; }

    /// <summary>The CloudWatch alarms associated with the scaling policy.</summary>
    public List<Alarm>? Alarms { get; set; }

    /// <summary>The Unix timestamp for when the scaling policy was created.</summary>
    public DateTime? CreationTime { get; set; }
}

/// <summary>Represents a step scaling policy configuration to use with Application Auto Scaling.</summary>
public sealed class StepScalingPolicyConfiguration
{
    /// <summary>Specifies how the ScalingAdjustment value in a StepAdjustment is interpreted (for example, an absolute number or a percentage).</summary>
    public string? AdjustmentType { get; set; }

    /// <summary>A set of adjustments that enable you to scale based on the size of the alarm breach.</summary>
    public List<StepAdjustment>? StepAdjustments { get; set; }

    /// <summary>The minimum value to scale by when the adjustment type is PercentChangeInCapacity.</summary>
    public int? MinAdjustmentMagnitude { get; set; }

    /// <summary>The amount of time, in seconds, to wait for a previous scaling activity to take effect.</summary>
    public int? Cooldown { get; set; }

    /// <summary>The aggregation type for the CloudWatch metrics.</summary>
    public string? MetricAggregationType { get; set; }
}

/// <summary>Represents a step adjustment for a StepScalingPolicyConfiguration.</summary>
public sealed class StepAdjustment
{
    /// <summary>The lower bound for the difference between the alarm threshold and the CloudWatch metric.</summary>
    public double? MetricIntervalLowerBound { get; set; }

    /// <summary>The upper bound for the difference between the alarm threshold and the CloudWatch metric.</summary>
    public double? MetricIntervalUpperBound { get; set; }

    /// <summary>The amount by which to scale, based on the specified adjustment type.</summary>
    public int? ScalingAdjustment { get; set; }
}

/// <summary>Represents a target tracking scaling policy configuration to use with Application Auto Scaling.</summary>
public sealed class TargetTrackingScalingPolicyConfiguration
{
    /// <summary>The target value for the metric.</summary>
    public double? TargetValue { get; set; }

    /// <summary>A predefined metric.</summary>
    public PredefinedMetricSpecification? PredefinedMetricSpecification { get; set; }

    /// <summary>A customized metric.</summary>
    public CustomizedMetricSpecification? CustomizedMetricSpecification { get; set; }

    /// <summary>The amount of time, in seconds, to wait for a previous scale-out activity to take effect.</summary>
    public int? ScaleOutCooldown { get; set; }

    /// <summary>The amount of time, in seconds, after a scale-in activity completes before another scale-in activity can start.</summary>
    public int? ScaleInCooldown { get; set; }

    /// <summary>Indicates whether scale in by the target tracking scaling policy is disabled.</summary>
    public bool? DisableScaleIn { get; set; }
}

/// <summary>Represents a predefined metric for a target tracking scaling policy to use with Application Auto Scaling.</summary>
public sealed class PredefinedMetricSpecification
{
    /// <summary>The metric type.</summary>
    public string? PredefinedMetricType { get; set; }

    /// <summary>Identifies the resource associated with the metric type.</summary>
    public string? ResourceLabel { get; set; }
}

/// <summary>Represents a CloudWatch metric of your choosing for a target tracking scaling policy to use with Application Auto Scaling.</summary>
public sealed class CustomizedMetricSpecification
{
    /// <summary>The name of the metric.</summary>
    public string? MetricName { get; set; }

    /// <summary>The namespace of the metric.</summary>
    public string? Namespace { get; set; }

    /// <summary>The dimensions of the metric.</summary>
    public List<MetricDimension>? Dimensions { get; set; }

    /// <summary>The statistic of the metric.</summary>
    public string? Statistic { get; set; }

    /// <summary>The unit of the metric.</summary>
    public string? Unit { get; set; }
}

/// <summary>Describes the dimension names and values associated with a metric.</summary>
public sealed class MetricDimension
{
    /// <summary>The name of the dimension.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the dimension.</summary>
    public string? Value { get; set; }
}

/// <summary>Represents a CloudWatch alarm associated with a scaling policy.</summary>
public sealed class Alarm
{
    /// <summary>The name of the alarm.</summary>
    public string? AlarmName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the alarm.</summary>
    public string? AlarmARN { get; set; }
}
