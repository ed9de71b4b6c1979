using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class CloudWatchLogsErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "InvalidParameterException" => new InvalidParameterException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "OperationAbortedException" => new OperationAbortedException(error),
        "ResourceAlreadyExistsException" => new ResourceAlreadyExistsException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        "ServiceUnavailableException" => new ServiceUnavailableException(error),
        _ => new AmazonCloudWatchLogsException(error),
    };
}
