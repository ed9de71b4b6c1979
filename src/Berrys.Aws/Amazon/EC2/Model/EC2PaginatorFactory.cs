namespace Amazon.EC2.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class EC2PaginatorFactory
{
    private readonly AmazonEC2Client _client;

    internal EC2PaginatorFactory(AmazonEC2Client client) => _client = client;

    /// <summary>Pages of DescribeSubnets.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeSubnetsPaginator DescribeSubnets(DescribeSubnetsRequest request) => new(_client, request);

    /// <summary>Pages of DescribeVpcs.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeVpcsPaginator DescribeVpcs(DescribeVpcsRequest request) => new(_client, request);

    /// <summary>Pages of DescribeSecurityGroups.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeSecurityGroupsPaginator DescribeSecurityGroups(DescribeSecurityGroupsRequest request) => new(_client, request);
}
