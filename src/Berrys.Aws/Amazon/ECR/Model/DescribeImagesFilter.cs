namespace Amazon.ECR.Model;

/// <summary>An object representing a filter on a DescribeImages operation.</summary>
public sealed class DescribeImagesFilter
{
    /// <summary>The tag status with which to filter your DescribeImages results.</summary>
    public string? TagStatus { get; set; }
}
