using Berrys.Aws.Core;

namespace Amazon.ECR;

/// <summary>Elastic Container Registry as its service model describes it.</summary>
internal static class ECRService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "ECR",
        ApiVersion = "2015-09-21",
        EndpointPrefix = "api.ecr",
        SigningName = "ecr",
        DualStackPrefix = "ecr",
        Wire = new JsonProtocol("AmazonEC2ContainerRegistry_V20150921"),
        Error = ECRErrors.From,
    };
}
