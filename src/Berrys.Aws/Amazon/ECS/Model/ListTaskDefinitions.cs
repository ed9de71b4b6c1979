using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of ListTaskDefinitions.</summary>
public sealed class ListTaskDefinitionsRequest : AmazonWebServiceRequest
{
    /// <summary>The full family name to filter the ListTaskDefinitions results with.</summary>
    public string? FamilyPrefix { get; set; }

    /// <summary>The task definition status to filter the ListTaskDefinitions results with.</summary>
    public string? Status { get; set; }

    /// <summary>The order to sort the results in.</summary>
    public string? Sort { get; set; }

    /// <summary>The nextToken value returned from a ListTaskDefinitions request indicating that more results are available to fulfill the request and further calls will be needed.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of task definition results that ListTaskDefinitions returned in paginated output.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>The response of ListTaskDefinitions.</summary>
public sealed class ListTaskDefinitionsResponse : AmazonWebServiceResponse
{
    /// <summary>The list of task definition Amazon Resource Name (ARN) entries for the ListTaskDefinitions request.</summary>
    public List<string>? TaskDefinitionArns { get; set; }

    /// <summary>The nextToken value to include in a future ListTaskDefinitions request.</summary>
    public string? NextToken { get; set; }
}
