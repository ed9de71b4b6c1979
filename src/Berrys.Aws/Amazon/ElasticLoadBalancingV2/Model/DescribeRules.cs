using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeRules.</summary>
public sealed class DescribeRulesRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the listener.</summary>
    public string? ListenerArn { get; set; }

    /// <summary>The Amazon Resource Names (ARN) of the rules.</summary>
    public List<string>? RuleArns { get; set; }

    /// <summary>The marker for the next set of results.</summary>
    public string? Marker { get; set; }

    /// <summary>The maximum number of results to return with this call.</summary>
    public int? PageSize { get; set; }
}

/// <summary>The response of DescribeRules.</summary>
public sealed class DescribeRulesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the rules.</summary>
    public List<Rule>? Rules { get; set; }

    /// <summary>If there are additional results, this is the marker for the next set of results.</summary>
    public string? NextMarker { get; set; }
}
