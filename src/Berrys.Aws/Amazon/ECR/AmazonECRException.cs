using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECR;

/// <summary>An error that Elastic Container Registry answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonECRException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
