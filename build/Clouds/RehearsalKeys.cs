using System.Text.RegularExpressions;
using Berrys.Pipeline;

namespace Berrys.Build.Clouds;

/// <summary>What the rehearsal wrote for its clients, in its folder's file <c>env</c>.</summary>
/// <param name="Endpoint">Its endpoint.</param>
/// <param name="AccessKey">The access key's id.</param>
/// <param name="SecretKey">The secret access key.</param>
/// <param name="Region">The region.</param>
public sealed partial record RehearsalKeys(Uri Endpoint, string AccessKey, string SecretKey, string Region)
{
    /// <summary>Reads the file.</summary>
    /// <param name="text">Its text: lines of <c>export NAME=VALUE</c>.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="BerrysException">Something is missing in it (exit code 3).</exception>
    public static RehearsalKeys Parse(string text)
    {
        var values = Export().Matches(text).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim('\'', '"'), StringComparer.Ordinal);
        return new RehearsalKeys(new Uri(Value("AWS_ENDPOINT_URL")), Value("AWS_ACCESS_KEY_ID"), Value("AWS_SECRET_ACCESS_KEY"), Value("AWS_REGION"));

        string Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new BerrysException(ExitCode.MissingPrerequisite, $"The rehearsal's file env has no {name}.", "./build.sh --target=RehearsalDown, then run this again.");
    }

    /// <inheritdoc />
    public override string ToString() => Endpoint.ToString();

    [GeneratedRegex(@"^export (?<name>\w+)=(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Export();
}
