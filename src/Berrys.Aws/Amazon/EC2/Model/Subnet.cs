using System.Text.Json.Serialization;

namespace Amazon.EC2.Model;

/// <summary>Describes a subnet.</summary>
public sealed class Subnet
{
    /// <summary>The AZ ID of the subnet.</summary>
    [JsonPropertyName("availabilityZoneId")]
    public string? AvailabilityZoneId { get; set; }

    /// <summary>The ID of the Amazon Web Services account that owns the subnet.</summary>
    [JsonPropertyName("ownerId")]
    public string? OwnerId { get; set; }

    /// <summary>Any tags assigned to the subnet.</summary>
    [JsonPropertyName("tagSet")]
    public List<Tag>? Tags { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the subnet.</summary>
    [JsonPropertyName("subnetArn")]
    public string? SubnetArn { get; set; }

    /// <summary>The ID of the subnet.</summary>
    [JsonPropertyName("subnetId")]
    public string? SubnetId { get; set; }

    /// <summary>The current state of the subnet. failed: The underlying infrastructure to support the subnet failed to provision as expected. failed-insufficient-capacity.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    /// <summary>The ID of the VPC the subnet is in.</summary>
    [JsonPropertyName("vpcId")]
    public string? VpcId { get; set; }

    /// <summary>The IPv4 CIDR block assigned to the subnet.</summary>
    [JsonPropertyName("cidrBlock")]
    public string? CidrBlock { get; set; }

    /// <summary>The number of unused private IPv4 addresses in the subnet.</summary>
    [JsonPropertyName("availableIpAddressCount")]
    public int? AvailableIpAddressCount { get; set; }

    /// <summary>The Availability Zone of the subnet.</summary>
    [JsonPropertyName("availabilityZone")]
    public string? AvailabilityZone { get; set; }

    /// <summary>Indicates whether this is the default subnet for the Availability Zone.</summary>
    [JsonPropertyName("defaultForAz")]
    public bool? DefaultForAz { get; set; }

    /// <summary>Indicates whether instances launched in this subnet receive a public IPv4 address.</summary>
    [JsonPropertyName("mapPublicIpOnLaunch")]
    public bool? MapPublicIpOnLaunch { get; set; }
}
