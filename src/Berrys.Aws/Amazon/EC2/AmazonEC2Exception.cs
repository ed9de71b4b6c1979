using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.EC2;

/// <summary>An error that the Elastic Compute Cloud answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonEC2Exception(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
