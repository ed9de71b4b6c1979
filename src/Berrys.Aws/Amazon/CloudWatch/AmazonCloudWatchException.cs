using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.CloudWatch;

/// <summary>An error that CloudWatch answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonCloudWatchException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
