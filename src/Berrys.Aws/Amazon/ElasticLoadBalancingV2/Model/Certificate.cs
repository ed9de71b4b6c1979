namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about an SSL server certificate.</summary>
public sealed class Certificate
{
    /// <summary>The Amazon Resource Name (ARN) of the certificate.</summary>
    public string? CertificateArn { get; set; }

    /// <summary>Indicates whether the certificate is the default certificate.</summary>
    public bool? IsDefault { get; set; }
}
