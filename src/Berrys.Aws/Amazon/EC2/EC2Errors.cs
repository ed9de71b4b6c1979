using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.EC2;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class EC2Errors
{
    public static AmazonServiceException From(ServiceError error) => new AmazonEC2Exception(error);
}
