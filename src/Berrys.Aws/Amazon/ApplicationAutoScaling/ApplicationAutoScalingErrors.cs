using Amazon.ApplicationAutoScaling.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class ApplicationAutoScalingErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "ConcurrentUpdateException" => new ConcurrentUpdateException(error),
        "FailedResourceAccessException" => new FailedResourceAccessException(error),
        "InternalServiceException" => new InternalServiceException(error),
        "InvalidNextTokenException" => new InvalidNextTokenException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "ValidationException" => new ValidationException(error),
        _ => new AmazonApplicationAutoScalingException(error),
    };
}
