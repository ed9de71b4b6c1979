using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The request of DescribeRepositories.</summary>
public sealed class DescribeRepositoriesRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Web Services account ID associated with the registry that contains the repositories to be described.</summary>
    public string? RegistryId { get; set; }

    /// <summary>A list of repositories to describe.</summary>
    public List<string>? RepositoryNames { get; set; }

    /// <summary>The nextToken value returned from a previous paginated DescribeRepositories request where maxResults was used and the results exceeded the value of that parameter.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of repository results returned by DescribeRepositories in paginated output.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>The response of DescribeRepositories.</summary>
public sealed class DescribeRepositoriesResponse : AmazonWebServiceResponse
{
    /// <summary>A list of repository objects corresponding to valid repositories.</summary>
    public List<Repository>? Repositories { get; set; }

    /// <summary>The nextToken value to include in a future DescribeRepositories request.</summary>
    public string? NextToken { get; set; }
}
