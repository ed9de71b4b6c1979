using Amazon.EC2.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.EC2;

/// <summary>Calls the Elastic Compute Cloud.</summary>
public class AmazonEC2Client : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonEC2Client(AmazonEC2Config config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonEC2Client(AWSCredentials credentials, AmazonEC2Config config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public EC2PaginatorFactory Paginators => field ??= new(this);

    /// <summary>Describes your subnets.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeSubnetsResponse> DescribeSubnetsAsync(DescribeSubnetsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(EC2Operations.DescribeSubnets, request, cancellationToken);

    /// <summary>Describes your VPCs.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeVpcsResponse> DescribeVpcsAsync(DescribeVpcsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(EC2Operations.DescribeVpcs, request, cancellationToken);

    /// <summary>Describes the specified security groups or all of your security groups.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeSecurityGroupsResponse> DescribeSecurityGroupsAsync(DescribeSecurityGroupsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(EC2Operations.DescribeSecurityGroups, request, cancellationToken);
}
