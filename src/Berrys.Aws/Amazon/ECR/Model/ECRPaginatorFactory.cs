namespace Amazon.ECR.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class ECRPaginatorFactory
{
    private readonly AmazonECRClient _client;

    internal ECRPaginatorFactory(AmazonECRClient client) => _client = client;

    /// <summary>Pages of DescribeRepositories.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeRepositoriesPaginator DescribeRepositories(DescribeRepositoriesRequest request) => new(_client, request);

    /// <summary>Pages of DescribeImages.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeImagesPaginator DescribeImages(DescribeImagesRequest request) => new(_client, request);
}
