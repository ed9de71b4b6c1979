using Berrys.Aws.Core;

namespace Amazon.EC2.Model;

/// <summary>Pages of DescribeSubnets.</summary>
public sealed class DescribeSubnetsPaginator : Paginator<DescribeSubnetsRequest, DescribeSubnetsResponse>
{
    internal DescribeSubnetsPaginator(AmazonEC2Client client, DescribeSubnetsRequest request)
        : base(request, client.DescribeSubnetsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The subnets of all pages.</summary>
    public IAsyncEnumerable<Subnet> Subnets => ItemsAsync(static page => page.Subnets);
}

/// <summary>Pages of DescribeVpcs.</summary>
public sealed class DescribeVpcsPaginator : Paginator<DescribeVpcsRequest, DescribeVpcsResponse>
{
    internal DescribeVpcsPaginator(AmazonEC2Client client, DescribeVpcsRequest request)
        : base(request, client.DescribeVpcsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The vpcs of all pages.</summary>
    public IAsyncEnumerable<Vpc> Vpcs => ItemsAsync(static page => page.Vpcs);
}

/// <summary>Pages of DescribeSecurityGroups.</summary>
public sealed class DescribeSecurityGroupsPaginator : Paginator<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResponse>
{
    internal DescribeSecurityGroupsPaginator(AmazonEC2Client client, DescribeSecurityGroupsRequest request)
        : base(request, client.DescribeSecurityGroupsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The security groups of all pages.</summary>
    public IAsyncEnumerable<SecurityGroup> SecurityGroups => ItemsAsync(static page => page.SecurityGroups);
}
