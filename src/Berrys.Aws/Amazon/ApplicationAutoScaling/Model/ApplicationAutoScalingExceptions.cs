using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Concurrent updates caused an exception, for example, if you request an update to an Application Auto Scaling resource that already has a pending update.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ConcurrentUpdateException(ServiceError error) : AmazonApplicationAutoScalingException(error);

/// <summary>Failed access to resources caused an exception.</summary>
/// <param name="error">What the service answered.</param>
public sealed class FailedResourceAccessException(ServiceError error) : AmazonApplicationAutoScalingException(error);

/// <summary>The service encountered an internal error.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InternalServiceException(ServiceError error) : AmazonApplicationAutoScalingException(error);

/// <summary>The next token supplied was invalid.</summary>
/// <param name="error">What the service answered.</param>
public sealed class InvalidNextTokenException(ServiceError error) : AmazonApplicationAutoScalingException(error);

/// <summary>A per-account resource limit is exceeded.</summary>
/// <param name="error">What the service answered.</param>
public sealed class LimitExceededException(ServiceError error) : AmazonApplicationAutoScalingException(error);

/// <summary>An exception was thrown for a validation issue.</summary>
/// <param name="error">What the service answered.</param>
public sealed class ValidationException(ServiceError error) : AmazonApplicationAutoScalingException(error);
