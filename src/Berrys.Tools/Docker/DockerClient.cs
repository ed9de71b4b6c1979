namespace Berrys.Tools.Docker;

/// <summary>The Docker client to use.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Version">Its version.</param>
/// <param name="BuildKit">Whether to build with BuildKit; else with the legacy builder.</param>
/// <param name="Reason">Why this one, one sentence.</param>
public sealed record DockerClient(string Path, string Version, bool BuildKit, string Reason)
{
    /// <summary>Chooses the first client that can build with BuildKit, else the first one.</summary>
    /// <param name="candidates">The clients in the order of PATH.</param>
    /// <returns>The choice, or <see langword="null"/> when there is no client.</returns>
    public static DockerClient? Choose(IReadOnlyList<DockerClientCandidate> candidates)
    {
        if (candidates.Count == 0)
            return null;
        var first = candidates[0];
        var chosen = candidates.FirstOrDefault(candidate => candidate.CanBuildKit);
        if (chosen is null)
            return new DockerClient(first.Path, first.Version, false, $"{Name(first)} builds with the legacy builder: it has no buildx plugin for BuildKit");
        var how = chosen.HasBuildx ? "by its buildx plugin" : "which is built into it";
        var reason = chosen == first
            ? $"{Name(chosen)} builds with BuildKit, {how}"
            : $"{Name(chosen)} builds with BuildKit, {how}; {Name(first)}, first on PATH, lacks the buildx plugin for it";
        return new DockerClient(chosen.Path, chosen.Version, true, reason);
    }

    private static string Name(DockerClientCandidate candidate) => $"{candidate.Path} ({candidate.Version})";
}
