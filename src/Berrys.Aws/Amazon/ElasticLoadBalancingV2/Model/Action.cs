namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about an action.</summary>
public sealed class Action
{
    /// <summary>The type of action.</summary>
    public string? Type { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The order for the action.</summary>
    public int? Order { get; set; }

    /// <summary>Information for creating a redirect action.</summary>
    public RedirectActionConfig? RedirectConfig { get; set; }

    /// <summary>Information for creating an action that returns a custom HTTP response.</summary>
    public FixedResponseActionConfig? FixedResponseConfig { get; set; }

    /// <summary>Information for creating an action that distributes requests among multiple target groups.</summary>
    public ForwardActionConfig? ForwardConfig { get; set; }
}

/// <summary>Information about a redirect action.</summary>
public sealed class RedirectActionConfig
{
    /// <summary>The protocol.</summary>
    public string? Protocol { get; set; }

    /// <summary>The port.</summary>
    public string? Port { get; set; }

    /// <summary>The hostname.</summary>
    public string? Host { get; set; }

    /// <summary>The absolute path, starting with the leading "/".</summary>
    public string? Path { get; set; }

    /// <summary>The query parameters, URL-encoded when necessary, but not percent-encoded.</summary>
    public string? Query { get; set; }

    /// <summary>The HTTP redirect code.</summary>
    public string? StatusCode { get; set; }
}

/// <summary>Information about an action that returns a custom HTTP response.</summary>
public sealed class FixedResponseActionConfig
{
    /// <summary>The message.</summary>
    public string? MessageBody { get; set; }

    /// <summary>The HTTP response code (2XX, 4XX, or 5XX).</summary>
    public string? StatusCode { get; set; }

    /// <summary>The content type.</summary>
    public string? ContentType { get; set; }
}

/// <summary>Information about a forward action.</summary>
public sealed class ForwardActionConfig
{
    /// <summary>The target groups.</summary>
    public List<TargetGroupTuple>? TargetGroups { get; set; }

    /// <summary>The target group stickiness for the rule.</summary>
    public TargetGroupStickinessConfig? TargetGroupStickinessConfig { get; set; }
}

/// <summary>Information about how traffic will be distributed between multiple target groups in a forward rule.</summary>
public sealed class TargetGroupTuple
{
    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The weight.</summary>
    public int? Weight { get; set; }
}

/// <summary>Information about the target group stickiness for a rule.</summary>
public sealed class TargetGroupStickinessConfig
{
    /// <summary>Indicates whether target group stickiness is enabled.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The time period, in seconds, during which requests from a client should be routed to the same target group.</summary>
    public int? DurationSeconds { get; set; }
}
