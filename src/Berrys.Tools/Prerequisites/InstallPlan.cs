using System.Collections.Immutable;

namespace Berrys.Tools.Prerequisites;

/// <summary>What has to be done on a Debian or Ubuntu machine to satisfy prerequisites.</summary>
/// <param name="Packages">Packages to install, sorted.</param>
/// <param name="Distributions">Python distributions to install, with their versions: what Debian lacks or has too old.</param>
/// <param name="StartEngine">Whether the Docker Engine has to be started.</param>
public sealed record InstallPlan(ImmutableSortedSet<string> Packages, ImmutableSortedSet<string> Distributions, bool StartEngine)
{
    /// <summary>Whether nothing has to be done.</summary>
    public bool IsEmpty => Packages.IsEmpty && Distributions.IsEmpty && !StartEngine;

    /// <summary>Plans the installation of what is missing.</summary>
    /// <param name="statuses">What was found.</param>
    /// <param name="engineInstalled">Whether the engine's program is installed, though no engine answers.</param>
    /// <returns>The plan; the workspace's own Python distributions are left to <c>Restore</c>.</returns>
    public static InstallPlan For(IEnumerable<PrerequisiteStatus> statuses, bool engineInstalled)
    {
        var missing = statuses.Where(status => !status.Satisfied).ToArray();
        // An engine that answers but is too old is replaced; a second one beside it would break its network.
        var startEngine = missing.Any(status => status is { Prerequisite.Kind: PrerequisiteKind.DockerEngine, Version: null });
        var packages = missing
            .Where(status => status.Prerequisite.Kind == PrerequisiteKind.Command
                || (status.Prerequisite.Kind == PrerequisiteKind.DockerEngine && (status.Version is not null || !engineInstalled)))
            .Select(status => status.Prerequisite.Packages.Apt)
            .OfType<string>();
        var distributions = missing
            .Select(status => status.Prerequisite.Packages)
            .Where(names => names.Apt is null)
            .Select(names => names.Pip)
            .OfType<string>();
        return new InstallPlan([.. packages], [.. distributions], startEngine);
    }
}
