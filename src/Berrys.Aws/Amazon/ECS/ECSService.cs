using Berrys.Aws.Core;

namespace Amazon.ECS;

/// <summary>Elastic Container Service as its service model describes it.</summary>
internal static class ECSService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "ECS",
        ApiVersion = "2014-11-13",
        EndpointPrefix = "ecs",
        SigningName = "ecs",
        Wire = new JsonProtocol("AmazonEC2ContainerServiceV20141113"),
        Error = ECSErrors.From,
    };
}
