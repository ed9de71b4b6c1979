using Amazon.ECS.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECS;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class ECSErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "AccessDeniedException" => new AccessDeniedException(error),
        "BlockedException" => new BlockedException(error),
        "ClientException" => new ClientException(error),
        "ClusterContainsCapacityProviderException" => new ClusterContainsCapacityProviderException(error),
        "ClusterContainsContainerInstancesException" => new ClusterContainsContainerInstancesException(error),
        "ClusterContainsServicesException" => new ClusterContainsServicesException(error),
        "ClusterContainsTasksException" => new ClusterContainsTasksException(error),
        "ClusterNotFoundException" => new ClusterNotFoundException(error),
        "ConflictException" => new ConflictException(error),
        "InvalidParameterException" => new InvalidParameterException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "NamespaceNotFoundException" => new NamespaceNotFoundException(error),
        "PlatformTaskDefinitionIncompatibilityException" => new PlatformTaskDefinitionIncompatibilityException(error),
        "PlatformUnknownException" => new PlatformUnknownException(error),
        "ServerException" => new ServerException(error),
        "ServiceNotActiveException" => new ServiceNotActiveException(error),
        "ServiceNotFoundException" => new ServiceNotFoundException(error),
        "UnsupportedFeatureException" => new UnsupportedFeatureException(error),
        "UpdateInProgressException" => new UpdateInProgressException(error),
        _ => new AmazonECSException(error),
    };
}
