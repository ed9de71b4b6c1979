using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of DescribeTaskDefinition.</summary>
public sealed class DescribeTaskDefinitionRequest : AmazonWebServiceRequest
{
    /// <summary>The family for the latest ACTIVE revision, family and revision.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>Determines whether to see the resource tags for the task definition.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>The response of DescribeTaskDefinition.</summary>
public sealed class DescribeTaskDefinitionResponse : AmazonWebServiceResponse
{
    /// <summary>The full task definition description.</summary>
    public TaskDefinition? TaskDefinition { get; set; }

    /// <summary>The metadata that's applied to the task definition to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }
}
