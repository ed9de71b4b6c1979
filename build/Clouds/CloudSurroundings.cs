namespace Berrys.Build.Clouds;

/// <summary>What the choice of the cloud depends on, read from the process's surroundings.</summary>
/// <param name="HasCredentials">Whether AWS credentials are configured: variables, a profile, or a role of the machine's.</param>
/// <param name="IsCi">Whether a CI system runs this.</param>
/// <param name="Endpoint">The value of <c>AWS_ENDPOINT_URL</c>.</param>
public sealed record CloudSurroundings(bool HasCredentials, bool IsCi, string? Endpoint)
{
    // What the SDK's default chain takes credentials from.
    private static readonly string[] Variables =
    [
        "AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ];

    /// <summary>Reads the surroundings.</summary>
    /// <param name="variable">Gives an environment variable.</param>
    /// <param name="exists">Whether a file exists.</param>
    /// <param name="home">The user's folder.</param>
    /// <returns>The surroundings.</returns>
    public static CloudSurroundings Read(Func<string, string?> variable, Func<string, bool> exists, string home)
    {
        string[] files =
        [
            variable("AWS_SHARED_CREDENTIALS_FILE") ?? Path.Combine(home, ".aws", "credentials"),
            variable("AWS_CONFIG_FILE") ?? Path.Combine(home, ".aws", "config"),
        ];
        return new CloudSurroundings(
            Variables.Any(name => !string.IsNullOrEmpty(variable(name))) || files.Any(exists),
            variable("CI") is { Length: > 0 } ci && !ci.Equals("false", StringComparison.OrdinalIgnoreCase),
            variable("AWS_ENDPOINT_URL"));
    }
}
