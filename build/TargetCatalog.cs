using System.Reflection;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Cake.Frosting;

namespace Berrys.Build;

/// <summary>The targets of this program.</summary>
public static class TargetCatalog
{
    /// <summary>All targets: name, description and class.</summary>
    public static IReadOnlyList<TargetDescription> All { get; } =
    [
        .. typeof(TargetCatalog).Assembly.GetExportedTypes()
            .Select(type => (Type: type, Name: type.GetCustomAttribute<TaskNameAttribute>()?.Name))
            .Where(entry => entry.Name is not null)
            .Select(entry => new TargetDescription(
                entry.Name!, entry.Type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? "", entry.Type))
            .OrderBy(target => target.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a target makes sense where no workspace was found.</summary>
    /// <param name="name">The target.</param>
    /// <returns><see langword="true"/> for those that look after the machine or this repository.</returns>
    public static bool WorksWithoutWorkspace(string name) => name is "Doctor" or "Bootstrap" or "SelfTest" or "Clean";

    /// <summary>Checks the targets asked for.</summary>
    /// <param name="wanted">Their names.</param>
    /// <param name="checks">Names of the checks that pipeline.yaml adds.</param>
    /// <exception cref="BerrysException">One is unknown (exit code 2).</exception>
    public static void Check(IEnumerable<string> wanted, IEnumerable<string> checks)
    {
        string[] known = [.. All.Select(target => target.Name), .. checks];
        foreach (var name in wanted.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            throw new BerrysException(
                ExitCode.Usage,
                $"Unknown target {name}{NearestName.Suggestion(name, known)}",
                "./build.sh --description lists the targets.");
        }
    }
}

/// <summary>A target as people see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Type">Its class.</param>
public sealed record TargetDescription(string Name, string Description, Type Type);
