using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling;

/// <summary>An error that Application Auto Scaling answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonApplicationAutoScalingException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
