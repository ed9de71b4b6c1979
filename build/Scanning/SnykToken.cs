using Berrys.Tools.Compose;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Scanning;

/// <summary>The token of Snyk: from the environment, else from the workspace's <c>.env</c>.</summary>
/// <param name="session">The workspace.</param>
/// <param name="secrets">Gets the token, so that nothing shows it.</param>
public sealed class SnykToken(WorkspaceSession session, SecretRegistry secrets)
{
    /// <summary>The variable that holds it.</summary>
    public const string Variable = "SNYK_TOKEN";

    private string? _environment;

    /// <summary>
    /// Takes the token out of this process's environment, so that no command that is started later inherits it;
    /// it stays where a check of pipeline.yaml asks for it.
    /// </summary>
    public void Take()
    {
        _environment ??= Environment.GetEnvironmentVariable(Variable);
        secrets.Register(Variable, _environment);
        if (!session.HasWorkspace || !session.Workspace.Definition.Checks.Any(check => check.Environment.ContainsKey(Variable)))
            Environment.SetEnvironmentVariable(Variable, null);
    }

    /// <summary>Reads the token.</summary>
    /// <returns>The token, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="IOException">The workspace's <c>.env</c> cannot be read.</exception>
    public string? Read()
    {
        if (!string.IsNullOrWhiteSpace(_environment))
            return _environment.Trim();
        var file = Path.Combine(session.Workspace.Root, ".env");
        if (!File.Exists(file) || !DotEnv.Parse(File.ReadAllText(file)).TryGetValue(Variable, out var token) || token.Length == 0)
            return null;
        secrets.Register(Variable, token);
        return token;
    }
}
