using Berrys.Aws.Core;

namespace Amazon.ECR.Model;

/// <summary>Pages of DescribeRepositories.</summary>
public sealed class DescribeRepositoriesPaginator : Paginator<DescribeRepositoriesRequest, DescribeRepositoriesResponse>
{
    internal DescribeRepositoriesPaginator(AmazonECRClient client, DescribeRepositoriesRequest request)
        : base(request, client.DescribeRepositoriesAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The repositories of all pages.</summary>
    public IAsyncEnumerable<Repository> Repositories => ItemsAsync(static page => page.Repositories);
}

/// <summary>Pages of DescribeImages.</summary>
public sealed class DescribeImagesPaginator : Paginator<DescribeImagesRequest, DescribeImagesResponse>
{
    internal DescribeImagesPaginator(AmazonECRClient client, DescribeImagesRequest request)
        : base(request, client.DescribeImagesAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The image details of all pages.</summary>
    public IAsyncEnumerable<ImageDetail> ImageDetails => ItemsAsync(static page => page.ImageDetails);
}
