using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Berrys.Aws.Core;

namespace Berrys.Aws.Clients;

/// <summary>What all clients of one <see cref="AwsClients"/> share.</summary>
internal sealed class ClientSettings(string region, AwsEndpoint? endpoint, AwsLimits limits, TimeProvider clock)
{
    /// <summary>The endpoint's credentials, or <see langword="null"/> for the default chain.</summary>
    public AWSCredentials? Credentials { get; } = endpoint is null ? null : new BasicAWSCredentials(endpoint.AccessKey, endpoint.SecretKey);

    /// <summary>Configures a client.</summary>
    public void Apply(ClientConfig config)
    {
        // Adaptive retries fail on the first throttle in this version of the SDK.
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = limits.Attempts - 1;
        config.Timeout = limits.Attempt;
        config.ConnectTimeout = limits.Connect;
        config.AuthenticationRegion = region;
        if (config is ServiceConfig ours)
        {
            ours.CallDeadline = limits.Call;
            ours.Clock = clock;
        }

        if (endpoint is null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        else
            UseOnly(endpoint, config);

        // After RegionEndpoint: asked before it, ServiceURL forgets what AWS_ENDPOINT_URL said.
        if (config is AmazonS3Config s3)
            s3.ForcePathStyle = !string.IsNullOrEmpty(s3.ServiceURL);
    }

    // All that the SDK would otherwise ask the environment or a profile for.
    private static void UseOnly(AwsEndpoint endpoint, ClientConfig config)
    {
        config.DefaultConfigurationMode = DefaultConfigurationMode.Standard;
        config.IgnoreConfiguredEndpointUrls = true;
        config.ServiceURL = endpoint.Url.ToString();
        config.UseFIPSEndpoint = false;
        config.UseDualstackEndpoint = false;
        config.EndpointDiscoveryEnabled = false;
        config.DisableRequestCompression = true;
        config.DisableClockSkewCorrection = false;
        config.AuthSchemePreference = [];
        config.SigV4aSigningRegionSet = [];
        config.ClientAppId = "";
        config.AccountIdEndpointMode = AccountIdEndpointMode.DISABLED;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        config.HttpClientFactory = new DirectHttpClientFactory();
    }
}
