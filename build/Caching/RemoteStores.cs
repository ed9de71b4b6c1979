using Berrys.Build.Options;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces.Definitions;
using Berrys.Tools.Caches;

namespace Berrys.Build.Caching;

/// <summary>Opens the remote cache that pipeline.yaml names.</summary>
public static class RemoteStores
{
    /// <summary>Opens it.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="given">Secrets that people give.</param>
    /// <returns>The store, to be disposed of by the caller.</returns>
    public static HttpRemoteStore Open(Uri address, SecretVariables given) => new(address, Credentials(given));

    /// <summary>Finds out whether it may be used.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="given">Secrets that people give.</param>
    /// <returns>What is wrong: credentials would go over the network in clear (exit code 2); <see langword="null"/> when nothing is.</returns>
    public static BerrysException? Problem(Uri address, SecretVariables given) =>
        address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || !Credentials(given).Exist
            ? null
            : new(
                ExitCode.Usage, $"cache.remote.url in pipeline.yaml is {address}: credentials would go over the network in clear.", "Use https, or take BERRYS_CACHE_TOKEN and BERRYS_CACHE_USER out of the environment and .env.");

    /// <summary>Finds out whether this run uploads, and says why not where one might expect it.</summary>
    /// <param name="definition">What pipeline.yaml says.</param>
    /// <param name="say">Prints a line.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool MayPush(CacheDefinition definition, Action<string> say)
    {
        if (!definition.Push)
            return false;
        if (PushPolicy.Refusal(Environment.GetEnvironmentVariable, path => File.Exists(path) ? File.ReadAllText(path) : null) is not { } refusal)
            return true;
        say($"Nothing is uploaded to the remote cache: {refusal}");
        return false;
    }

    private static RemoteCredentials Credentials(SecretVariables given) =>
        RemoteCredentials.Of(given.Read(SecretVariables.CacheToken), given.Read(SecretVariables.CacheUser), given.Read(SecretVariables.CachePassword));
}
