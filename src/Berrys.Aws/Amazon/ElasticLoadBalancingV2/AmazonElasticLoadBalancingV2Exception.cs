using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>An error that Elastic Load Balancing answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonElasticLoadBalancingV2Exception(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
