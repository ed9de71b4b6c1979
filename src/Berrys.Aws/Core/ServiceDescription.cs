using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Berrys.Aws.Core;

/// <summary>What a client must know of its service; the values are those of botocore's service model.</summary>
public sealed class ServiceDescription : IServiceMetadata
{
    /// <summary>The service's name; <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c> and profiles derive from it.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The API version, a date.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The first labels of the host name: <c>https://PREFIX.REGION.amazonaws.com</c>.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>The service in the credential scope of signatures.</summary>
    public required string SigningName { get; init; }

    /// <summary>The first label of dual-stack endpoints where it is not <see cref="EndpointPrefix"/>.</summary>
    public string? DualStackPrefix { get; init; }

    /// <summary>Whether dual-stack endpoints have a suffix of their own; otherwise the usual names answer by IPv6 as well.</summary>
    public bool HasDualStackSuffix { get; init; } = true;

    /// <summary>How requests and responses are written.</summary>
    internal WireProtocol Wire { get; init; } = null!;

    /// <summary>Makes the typed exception of an error code.</summary>
    internal Func<ServiceError, AmazonServiceException> Error { get; init; } = null!;

    /// <summary>No operation goes by another name.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    /// <summary>The endpoint of a region.</summary>
    /// <param name="region">The region, such as <c>eu-central-1</c>.</param>
    /// <param name="partition">The region's partition, which has the DNS suffixes.</param>
    /// <param name="fips">Whether a FIPS endpoint is asked for.</param>
    /// <param name="dualStack">Whether a dual-stack endpoint is asked for.</param>
    internal string Endpoint(string region, Partition partition, bool fips, bool dualStack)
    {
        var prefix = dualStack ? DualStackPrefix ?? EndpointPrefix : EndpointPrefix;
        var suffix = dualStack && HasDualStackSuffix ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return $"https://{prefix}{(fips ? "-fips" : "")}.{region}.{suffix}/";
    }
}
