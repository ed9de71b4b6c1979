using System.Text.RegularExpressions;

namespace Berrys.Tools.ImagePolicies;

/// <summary>Says by its name and value whether a variable holds a secret.</summary>
internal static partial class SecretName
{
    /// <summary>Whether a variable holds a secret.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns><see langword="true"/> for a name that speaks of a secret with a value that can be one, and for any value that is one by its shape.</returns>
    public static bool Holds(string name, string value) =>
        SecretShape.IsIn(value) || Secret.IsMatch(name) && !AboutASecret.IsMatch(name) && !Harmless.IsMatch(value);

    [GeneratedRegex(@"(^|[_\-.])(PASSWORD|PASSWD|PWD|PASSPHRASE|PASS|SECRETS?|TOKEN|APIKEY|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|CREDENTIALS?|AUTH)([_\-.]|\d*$)|^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$|PASSWORD$", RegexOptions.IgnoreCase)]
    private static partial Regex Secret { get; }

    // TOKEN_LIMIT or DB_PASSWORD_FILE tell something about a secret; PWD alone is a folder.
    [GeneratedRegex(@"^(OLD)?PWD$|[_\-.](FILE|PATH|DIR|URL|URI|HOST|ENDPOINT|ARN|NAME|TYPE|HEADER|PREFIX|ALGORITHM|TTL|EXPIRY|EXPIRES|LIFETIME|SECONDS|MINUTES|HOURS|DAYS|LIMIT|COUNT|SIZE|LENGTH|BUDGET|ENABLED|DISABLED|REQUIRED|MODE|METHOD|PROVIDER|STORE|MANAGER|REGION)$", RegexOptions.IgnoreCase)]
    private static partial Regex AboutASecret { get; }

    // Nothing, a switch, a variable that is filled in later, a place where the secret is.
    [GeneratedRegex(@"^(|true|false|yes|no|on|off|none|null|nil|undefined|[0-9]|\*+|x+|changeme_at_runtime|<[^>]*>|\$.*|`.*|%\w+%|/(run/secrets|var/run/secrets|mnt|etc|dev)/.*|(arn|vault|secretsmanager|ssm):.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Harmless { get; }
}
