namespace Amazon.CloudWatch.Model;

/// <summary>The details about a composite alarm.</summary>
public sealed class CompositeAlarm
{
    /// <summary>Indicates whether actions should be executed during any changes to the alarm state.</summary>
    public bool? ActionsEnabled { get; set; }

    /// <summary>The actions to execute when this alarm transitions to the ALARM state from any other state.</summary>
    public List<string>? AlarmActions { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the alarm.</summary>
    public string? AlarmArn { get; set; }

    /// <summary>The time stamp of the last update to the alarm configuration.</summary>
    public DateTime? AlarmConfigurationUpdatedTimestamp { get; set; }

    /// <summary>The description of the alarm.</summary>
    public string? AlarmDescription { get; set; }

    /// <summary>The name of the alarm.</summary>
    public string? AlarmName { get; set; }

    /// <summary>The rule that this alarm uses to evaluate its alarm state.</summary>
    public string? AlarmRule { get; set; }

    /// <summary>The actions to execute when this alarm transitions to the INSUFFICIENT_DATA state from any other state.</summary>
    public List<string>? InsufficientDataActions { get; set; }

    /// <summary>The actions to execute when this alarm transitions to the OK state from any other state.</summary>
    public List<string>? OKActions { get; set; }

    /// <summary>An explanation for the alarm state, in text format.</summary>
    public string? StateReason { get; set; }

    /// <summary>Tracks the timestamp of any state update, even if StateValue doesn't change.</summary>
    public DateTime? StateUpdatedTimestamp { get; set; }

    /// <summary>The state value for the alarm.</summary>
    public string? StateValue { get; set; }

    /// <summary>The timestamp of the last change to the alarm's StateValue.</summary>
    public DateTime? StateTransitionedTimestamp { get; set; }
}
