using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs;

/// <summary>An error that CloudWatch Logs answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonCloudWatchLogsException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
