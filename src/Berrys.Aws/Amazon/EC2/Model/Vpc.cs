using System.Text.Json.Serialization;

namespace Amazon.EC2.Model;

/// <summary>Describes a VPC.</summary>
public sealed class Vpc
{
    /// <summary>The ID of the Amazon Web Services account that owns the VPC.</summary>
    [JsonPropertyName("ownerId")]
    public string? OwnerId { get; set; }

    /// <summary>The allowed tenancy of instances launched into the VPC.</summary>
    [JsonPropertyName("instanceTenancy")]
    public string? InstanceTenancy { get; set; }

    /// <summary>Indicates whether the VPC is the default VPC.</summary>
    [JsonPropertyName("isDefault")]
    public bool? IsDefault { get; set; }

    /// <summary>Any tags assigned to the VPC.</summary>
    [JsonPropertyName("tagSet")]
    public List<Tag>? Tags { get; set; }

    /// <summary>The ID of the VPC.</summary>
    [JsonPropertyName("vpcId")]
    public string? VpcId { get; set; }

    /// <summary>The current state of the VPC.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    /// <summary>The primary IPv4 CIDR block for the VPC.</summary>
    [JsonPropertyName("cidrBlock")]
    public string? CidrBlock { get; set; }

    /// <summary>The ID of the set of DHCP options you've associated with the VPC.</summary>
    [JsonPropertyName("dhcpOptionsId")]
    public string? DhcpOptionsId { get; set; }
}
