namespace Amazon.CloudWatch.Model;

/// <summary>Represents filters for a dimension.</summary>
public sealed class DimensionFilter
{
    /// <summary>The dimension name to be matched.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the dimension to be matched.</summary>
    public string? Value { get; set; }
}
