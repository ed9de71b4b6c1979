using Amazon.ECR.Model;
using Berrys.Aws.Core;

namespace Amazon.ECR;

/// <summary>The operations, each made when it is first called.</summary>
internal static class ECROperations
{
    public static Operation<GetAuthorizationTokenRequest, GetAuthorizationTokenResponse> GetAuthorizationToken =>
        field ??= new(ECRService.Description, "GetAuthorizationToken", ECRJson.Default.GetAuthorizationTokenRequest, ECRJson.Default.GetAuthorizationTokenResponse);

    public static Operation<DescribeRepositoriesRequest, DescribeRepositoriesResponse> DescribeRepositories =>
        field ??= new(ECRService.Description, "DescribeRepositories", ECRJson.Default.DescribeRepositoriesRequest, ECRJson.Default.DescribeRepositoriesResponse);

    public static Operation<CreateRepositoryRequest, CreateRepositoryResponse> CreateRepository =>
        field ??= new(ECRService.Description, "CreateRepository", ECRJson.Default.CreateRepositoryRequest, ECRJson.Default.CreateRepositoryResponse);

    public static Operation<DescribeImagesRequest, DescribeImagesResponse> DescribeImages =>
        field ??= new(ECRService.Description, "DescribeImages", ECRJson.Default.DescribeImagesRequest, ECRJson.Default.DescribeImagesResponse);

    public static Operation<BatchGetImageRequest, BatchGetImageResponse> BatchGetImage =>
        field ??= new(ECRService.Description, "BatchGetImage", ECRJson.Default.BatchGetImageRequest, ECRJson.Default.BatchGetImageResponse);

    public static Operation<PutImageRequest, PutImageResponse> PutImage =>
        field ??= new(ECRService.Description, "PutImage", ECRJson.Default.PutImageRequest, ECRJson.Default.PutImageResponse);

    public static Operation<PutLifecyclePolicyRequest, PutLifecyclePolicyResponse> PutLifecyclePolicy =>
        field ??= new(ECRService.Description, "PutLifecyclePolicy", ECRJson.Default.PutLifecyclePolicyRequest, ECRJson.Default.PutLifecyclePolicyResponse);
}
