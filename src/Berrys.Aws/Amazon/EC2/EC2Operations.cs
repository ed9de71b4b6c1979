using Amazon.EC2.Model;
using Berrys.Aws.Core;

namespace Amazon.EC2;

/// <summary>The operations, each made when it is first called.</summary>
internal static class EC2Operations
{
    public static Operation<DescribeSubnetsRequest, DescribeSubnetsResponse> DescribeSubnets =>
        field ??= new(EC2Service.Description, "DescribeSubnets", EC2Json.Default.DescribeSubnetsRequest, EC2Json.Default.DescribeSubnetsResponse);

    public static Operation<DescribeVpcsRequest, DescribeVpcsResponse> DescribeVpcs =>
        field ??= new(EC2Service.Description, "DescribeVpcs", EC2Json.Default.DescribeVpcsRequest, EC2Json.Default.DescribeVpcsResponse);

    public static Operation<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResponse> DescribeSecurityGroups =>
        field ??= new(EC2Service.Description, "DescribeSecurityGroups", EC2Json.Default.DescribeSecurityGroupsRequest, EC2Json.Default.DescribeSecurityGroupsResponse);
}
