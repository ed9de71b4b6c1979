namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>Who built a release.</summary>
/// <param name="Id">A URI of whom one has to trust (SLSA's <c>builder.id</c>).</param>
/// <param name="Invocation">Names the single run; <see langword="null"/> when nothing does.</param>
public sealed record Builder(string Id, string? Invocation)
{
    /// <summary>The id of a build outside of a known build service; docs/supply-chain.md describes it.</summary>
    public const string Local = "urn:berrys-build:builder:local";

    /// <summary>Whether a build service vouches for the run.</summary>
    public bool IsService => Id != Local;

    /// <summary>Says who builds, from the variables of GitHub Actions (https://docs.github.com/actions/reference/variables-reference).</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <param name="invocation">Names the run where no build service does, such as a random UUID; no name of a host, user or folder.</param>
    /// <returns>The workflow of GitHub Actions, or <see cref="Local"/>.</returns>
    public static Builder Of(Func<string, string?> variable, string? invocation = null)
    {
        if (variable("GITHUB_ACTIONS") != "true"
            || RemoteUrl.Clean(variable("GITHUB_SERVER_URL")) is not { } server
            || variable("GITHUB_WORKFLOW_REF") is not { Length: > 0 } workflow)
            return new(Local, invocation);
        var run = variable("GITHUB_REPOSITORY") is { Length: > 0 } repository && variable("GITHUB_RUN_ID") is { Length: > 0 } id
            ? $"{server}/{repository}/actions/runs/{id}/attempts/{variable("GITHUB_RUN_ATTEMPT") ?? "1"}"
            : invocation;
        return new($"{server}/{workflow}", run);
    }
}
