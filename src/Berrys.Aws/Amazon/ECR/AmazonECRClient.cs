using Amazon.ECR.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECR;

/// <summary>Calls Elastic Container Registry.</summary>
public class AmazonECRClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonECRClient(AmazonECRConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonECRClient(AWSCredentials credentials, AmazonECRConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public ECRPaginatorFactory Paginators => field ??= new(this);

    /// <summary>Retrieves an authorization token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<GetAuthorizationTokenResponse> GetAuthorizationTokenAsync(GetAuthorizationTokenRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.GetAuthorizationToken, request, cancellationToken);

    /// <summary>Describes image repositories in a registry.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(DescribeRepositoriesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.DescribeRepositories, request, cancellationToken);

    /// <summary>Creates a repository.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateRepositoryResponse> CreateRepositoryAsync(CreateRepositoryRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.CreateRepository, request, cancellationToken);

    /// <summary>Returns metadata about the images in a repository.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeImagesResponse> DescribeImagesAsync(DescribeImagesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.DescribeImages, request, cancellationToken);

    /// <summary>Gets detailed information for an image.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<BatchGetImageResponse> BatchGetImageAsync(BatchGetImageRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.BatchGetImage, request, cancellationToken);

    /// <summary>Creates or updates the image manifest and tags associated with an image.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<PutImageResponse> PutImageAsync(PutImageRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.PutImage, request, cancellationToken);

    /// <summary>Creates or updates the lifecycle policy for the specified repository.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<PutLifecyclePolicyResponse> PutLifecyclePolicyAsync(PutLifecyclePolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECROperations.PutLifecyclePolicy, request, cancellationToken);
}
