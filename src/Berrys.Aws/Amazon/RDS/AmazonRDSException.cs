using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>An error that the Relational Database Service answered.</summary>
/// <param name="error">What the service answered.</param>
public class AmazonRDSException(ServiceError error)
    : AmazonServiceException(error.Message, error.Cause, error.Type, error.Code, error.RequestId, error.Status);
