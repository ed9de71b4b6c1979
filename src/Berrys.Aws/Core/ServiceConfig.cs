using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Amazon.Util.Internal;

namespace Berrys.Aws.Core;

/// <summary>The configuration of a client of this project; adds to the SDK's a deadline of the whole call.</summary>
public abstract class ServiceConfig : ClientConfig
{
    /// <summary>The version of AWSSDK.Core that the clients are written for.</summary>
    private const string SdkVersion = "4.0.102.19";

    private static readonly DefaultConfigurationProvider Defaults = new(
        Enum.GetValues<DefaultConfigurationMode>().Where(mode => mode != DefaultConfigurationMode.Auto).Select(AllModesAlike));

    /// <summary>A configuration of a service.</summary>
    /// <param name="service">The service.</param>
    private protected ServiceConfig(ServiceDescription service)
        : base(Defaults)
    {
        Service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        UserAgent = InternalSDKUtils.BuildUserAgentString(service.ServiceId, SdkVersion);
    }

    /// <summary>How long a call may take with all its attempts and waits, or <see langword="null"/> for as long as they take.</summary>
    public TimeSpan? CallDeadline { get; set; }

    /// <summary>The clock of <see cref="CallDeadline"/>.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <inheritdoc/>
    public override string ServiceVersion => Service.ApiVersion;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string UserAgent { get; }

    internal ServiceDescription Service { get; }

    // RegionEndpoint must be asked first: asked after ServiceURL, it clears what AWS_ENDPOINT_URL said.
    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var region = RegionEndpoint;
        if (!string.IsNullOrEmpty(ServiceURL))
            return new Endpoint(ServiceURL);
        if (region is null)
            throw new AmazonClientException("No RegionEndpoint or ServiceURL configured");

        return new Endpoint(Service.Endpoint(region.SystemName, Fn.Partition(region.SystemName), UseFIPSEndpoint, UseDualstackEndpoint));
    }

    private static DefaultConfiguration AllModesAlike(DefaultConfigurationMode mode) => new() { Name = mode, RetryMode = RequestRetryMode.Standard };
}
