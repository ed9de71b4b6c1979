using Berrys.Aws.Core;

namespace Amazon.ECS.Model;

/// <summary>You don't have authorization to perform the requested action.</summary>
/// <param name="error">What the service answered.</param>
public sealed class AccessDeniedException(ServiceError error) : AmazonECSException(error);

/// <summary>Your Amazon Web Services account was blocked.</summary>
/// <param name="error">What the service answered.</param>
public sealed class BlockedException(ServiceError error) : AmazonECSException(error);

/// <summary>These errors are usually caused by a client action.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ClientException(ServiceError error) : AmazonECSException(error);

/// <summary>The cluster contains one or more capacity providers that prevent the requested operation.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ClusterContainsCapacityProviderException(ServiceError error) : AmazonECSException(error);

/// <summary>You can't delete a cluster that has registered container instances.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ClusterContainsContainerInstancesException(ServiceError error) : AmazonECSException(error);

/// <summary>You can't delete a cluster that contains services.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ClusterContainsServicesException(ServiceError error) : AmazonECSException(error);

/// <summary>You can't delete a cluster that has active tasks.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ClusterContainsTasksException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified cluster wasn't found.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ClusterNotFoundException(ServiceError error) : AmazonECSException(error);

/// <summary>The request could not be processed because of conflict in the current state of the resource.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ConflictException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified parameter isn't valid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidParameterException(ServiceError error) : AmazonECSException(error);

/// <summary>The limit for the resource was exceeded.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LimitExceededException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified namespace wasn't found.</summary>
/// <param name="error">What the service answered.</param>
public sealed class NamespaceNotFoundException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified platform version doesn't satisfy the required capabilities of the task definition.</summary>
/// <param name="error">What the service answered.</param>
public sealed class PlatformTaskDefinitionIncompatibilityException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified platform version doesn't exist.</summary>
/// <param name="error">What the service answered.</param>
public sealed class PlatformUnknownException(ServiceError error) : AmazonECSException(error);

/// <summary>These errors are usually caused by a server issue.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ServerException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified service isn't active.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ServiceNotActiveException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified service wasn't found.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ServiceNotFoundException(ServiceError error) : AmazonECSException(error);

/// <summary>The specified task isn't supported in this Region.</summary>
/// <param name="error">What the service answered.</param>
public sealed class UnsupportedFeatureException(ServiceError error) : AmazonECSException(error);

/// <summary>There's already a current Amazon ECS container agent update in progress on the container instance that's specified.</summary>
/// <param name="error">What the service answered.</param>
public sealed class UpdateInProgressException(ServiceError error) : AmazonECSException(error);
