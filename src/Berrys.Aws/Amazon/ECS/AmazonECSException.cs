using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECS;

/// <summary>An error that Elastic Container Service answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonECSException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
