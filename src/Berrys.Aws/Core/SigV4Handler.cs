using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Berrys.Aws.Core;

/// <summary>Signs by Signature Version 4, for the configured region also where the endpoint's URL names none.</summary>
internal sealed class SigV4Handler : BaseAuthResolverHandler
{
    // Left alone, the signer reads the region from the URL, and takes us-east-1 for 127.0.0.1.
    protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext.Request;
        var config = executionContext.RequestContext.ClientConfig;
        if (string.IsNullOrEmpty(request.AuthenticationRegion))
            request.AuthenticationRegion = config.AuthenticationRegion ?? (config.RegionEndpoint ?? FallbackRegionFactory.GetRegionEndpoint())?.SystemName;
        return AuthSchemeOption.DEFAULT_SIGV4;
    }
}
