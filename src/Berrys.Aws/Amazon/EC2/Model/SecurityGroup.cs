using System.Text.Json.Serialization;

namespace Amazon.EC2.Model;

/// <summary>Describes a security group.</summary>
public sealed class SecurityGroup
{
    /// <summary>The ID of the security group.</summary>
    [JsonPropertyName("groupId")]
    public string? GroupId { get; set; }

    /// <summary>The outbound rules associated with the security group.</summary>
    [JsonPropertyName("ipPermissionsEgress")]
    public List<IpPermission>? IpPermissionsEgress { get; set; }

    /// <summary>Any tags assigned to the security group.</summary>
    [JsonPropertyName("tagSet")]
    public List<Tag>? Tags { get; set; }

    /// <summary>The ID of the VPC for the security group.</summary>
    [JsonPropertyName("vpcId")]
    public string? VpcId { get; set; }

    /// <summary>The ARN of the security group.</summary>
    [JsonPropertyName("securityGroupArn")]
    public string? SecurityGroupArn { get; set; }

    /// <summary>The Amazon Web Services account ID of the owner of the security group.</summary>
    [JsonPropertyName("ownerId")]
    public string? OwnerId { get; set; }

    /// <summary>The name of the security group.</summary>
    [JsonPropertyName("groupName")]
    public string? GroupName { get; set; }

    /// <summary>A description of the security group.</summary>
    [JsonPropertyName("groupDescription")]
    public string? Description { get; set; }

    /// <summary>The inbound rules associated with the security group.</summary>
    [JsonPropertyName("ipPermissions")]
    public List<IpPermission>? IpPermissions { get; set; }
}

/// <summary>Describes the permissions for a security group rule.</summary>
public sealed class IpPermission
{
    /// <summary>The IP protocol name (tcp, udp, icmp, icmpv6) or number (see Protocol Numbers).</summary>
    [JsonPropertyName("ipProtocol")]
    public string? IpProtocol { get; set; }

    /// <summary>If the protocol is TCP or UDP, this is the start of the port range.</summary>
    [JsonPropertyName("fromPort")]
    public int? FromPort { get; set; }

    /// <summary>If the protocol is TCP or UDP, this is the end of the port range.</summary>
    [JsonPropertyName("toPort")]
    public int? ToPort { get; set; }

    /// <summary>The security group and Amazon Web Services account ID pairs.</summary>
    [JsonPropertyName("groups")]
    public List<UserIdGroupPair>? UserIdGroupPairs { get; set; }

    /// <summary>The IPv4 address ranges.</summary>
    [JsonPropertyName("ipRanges")]
    public List<IpRange>? Ipv4Ranges { get; set; }

    /// <summary>The IPv6 address ranges.</summary>
    [JsonPropertyName("ipv6Ranges")]
    public List<Ipv6Range>? Ipv6Ranges { get; set; }
}

/// <summary>Describes a security group and Amazon Web Services account ID pair.</summary>
public sealed class UserIdGroupPair
{
    /// <summary>A description for the security group rule that references this user ID group pair.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>The ID of an Amazon Web Services account.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; set; }

    /// <summary>The name of the security group.</summary>
    [JsonPropertyName("groupName")]
    public string? GroupName { get; set; }

    /// <summary>The ID of the security group.</summary>
    [JsonPropertyName("groupId")]
    public string? GroupId { get; set; }

    /// <summary>The ID of the VPC for the referenced security group, if applicable.</summary>
    [JsonPropertyName("vpcId")]
    public string? VpcId { get; set; }

    /// <summary>The ID of the VPC peering connection, if applicable.</summary>
    [JsonPropertyName("vpcPeeringConnectionId")]
    public string? VpcPeeringConnectionId { get; set; }

    /// <summary>The status of a VPC peering connection, if applicable.</summary>
    [JsonPropertyName("peeringStatus")]
    public string? PeeringStatus { get; set; }
}

/// <summary>Describes an IPv4 address range.</summary>
public sealed class IpRange
{
    /// <summary>A description for the security group rule that references this IPv4 address range.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>The IPv4 address range.</summary>
    [JsonPropertyName("cidrIp")]
    public string? CidrIp { get; set; }
}

/// <summary>Describes an IPv6 address range.</summary>
public sealed class Ipv6Range
{
    /// <summary>A description for the security group rule that references this IPv6 address range.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>The IPv6 address range.</summary>
    [JsonPropertyName("cidrIpv6")]
    public string? CidrIpv6 { get; set; }
}
