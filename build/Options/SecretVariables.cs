using Berrys.Tools.Compose;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Options;

/// <summary>Secrets that people give by environment variables, or in the workspace's <c>.env</c>.</summary>
/// <param name="session">The workspace.</param>
/// <param name="secrets">Gets them, so that nothing shows them.</param>
public sealed class SecretVariables(WorkspaceSession session, SecretRegistry secrets)
{
    /// <summary>The token of Snyk.</summary>
    public const string SnykToken = "SNYK_TOKEN";

    /// <summary>A bearer token for the remote cache.</summary>
    public const string CacheToken = "BERRYS_CACHE_TOKEN";

    /// <summary>A name for the remote cache.</summary>
    public const string CacheUser = "BERRYS_CACHE_USER";

    /// <summary>The password of that name.</summary>
    public const string CachePassword = "BERRYS_CACHE_PASSWORD";

    /// <summary>The key that entries of the remote cache are signed with.</summary>
    public const string CacheKey = "BERRYS_CACHE_KEY";

    private static readonly string[] Names = [SnykToken, CacheToken, CacheUser, CachePassword, CacheKey];
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes them out of this process's environment, so that no command that is started later inherits them; one stays where
    /// a check of pipeline.yaml asks for it.
    /// </summary>
    public void Take()
    {
        foreach (var name in Names)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                Keep(name, value);
            if (!session.HasWorkspace || !session.Workspace.Definition.Checks.Any(check => check.Environment.ContainsKey(name)))
                Environment.SetEnvironmentVariable(name, null);
        }
    }

    /// <summary>Reads one.</summary>
    /// <param name="name">One of the names above.</param>
    /// <returns>Its value, or <see langword="null"/> when it is not given.</returns>
    /// <exception cref="IOException">The workspace's <c>.env</c> cannot be read.</exception>
    public string? Read(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } present)
            Keep(name, present);
        if (_taken.TryGetValue(name, out var taken))
            return taken;
        var file = Path.Combine(session.Workspace.Root, ".env");
        if (!File.Exists(file) || !DotEnv.Parse(File.ReadAllText(file)).TryGetValue(name, out var value) || value.Length == 0)
            return null;
        Keep(name, value);
        return value;
    }

    private void Keep(string name, string value)
    {
        _taken[name] = value.Trim();
        // A name is no secret, and blanking it out would blank out words.
        if (name != CacheUser)
            secrets.Register(name, value.Trim());
    }
}
