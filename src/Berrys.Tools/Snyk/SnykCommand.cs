using System.Collections.Immutable;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;

namespace Berrys.Tools.Snyk;

/// <summary>Builds Snyk's command (https://docs.snyk.io/developer-tools/snyk-cli/commands/test).</summary>
public static class SnykCommand
{
    private const string Token = "SNYK_TOKEN";

    /// <summary>Tests what a requirements file asks for, as it is installed.</summary>
    /// <param name="program">Snyk.</param>
    /// <param name="account">Whose account is used.</param>
    /// <param name="file">The requirements file, relative to the folder.</param>
    /// <param name="python">The Python that the requirements are installed in, absolute.</param>
    /// <param name="threshold">The least severity to report; the server leaves out what is less.</param>
    /// <param name="folder">The folder to run in, absolute.</param>
    /// <param name="home">An empty folder in the place of the user's own, so that their settings neither hold nor change.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; it ends with 0 (nothing found), 1 (findings), 2 (failed) or 3 (nothing to test).</returns>
    public static Command Test(SnykProgram program, SnykAccount account, string file, string python, Severity threshold, string folder, string home, TimeSpan deadline) => new()
    {
        Executable = program.Executable,
        Arguments =
        [
            .. program.Arguments,
            "test", $"--file={file}", "--package-manager=pip", $"--command={python}", $"--severity-threshold={Word(threshold)}", "--json",
            .. account.Organization is { } organization ? (string[])[$"--org={organization}"] : [],
        ],
        WorkingDirectory = folder,
        Environment = Variables(account, home),
        SecretVariables = [Token],
        Deadline = deadline,
    };

    private static ImmutableSortedDictionary<string, string?> Variables(SnykAccount account, string home)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        variables[Token] = account.Token;
        variables["SNYK_DISABLE_ANALYTICS"] = "1";
        // Where it keeps its settings.
        variables["XDG_CONFIG_HOME"] = home;
        variables["SNYK_API"] = account.Api?.AbsoluteUri.TrimEnd('/');
        // Else it makes https of every http.
        if (account.Api is { Scheme: "http" })
            variables["SNYK_HTTP_PROTOCOL_UPGRADE"] = "0";
        return variables.ToImmutable();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };
}
