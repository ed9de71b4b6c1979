using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Requirements;

namespace Berrys.Build.Python;

/// <summary>What the Python environment of a workspace must hold.</summary>
/// <param name="Files">The requirements files, absolute.</param>
/// <param name="Requirements">What they ask for.</param>
/// <param name="Tools">Tools of the checks that no file asks for.</param>
public sealed record PythonRequirements(
    IReadOnlyList<string> Files, IReadOnlyList<Requirement> Requirements, IReadOnlyList<Requirement> Tools)
{
    private static readonly string[] CheckTools = ["flake8", "pytest", "pytest-cov"];

    /// <summary>Everything together.</summary>
    public IEnumerable<Requirement> All => Requirements.Concat(Tools);

    /// <summary>Reads the requirements: those for development where the workspace has them, else those of all components.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <returns>What is required.</returns>
    /// <exception cref="Berrys.Pipeline.BerrysException">A requirements file cannot be read (exit code 2).</exception>
    public static PythonRequirements Of(Workspace workspace)
    {
        IEnumerable<string?> paths = workspace.DevelopmentRequirements is { } development
            ? [development]
            : [workspace.Requirements, .. workspace.Components.Select(component => component.Requirements)];
        string[] files = [.. paths.OfType<string>().Select(path => Path.Combine(workspace.Root, path))];
        Requirement[] requirements =
            [.. files.SelectMany(file => RequirementsParser.Parse(file, Read).Requirements)];
        var names = requirements.Select(requirement => requirement.NormalizedName).ToHashSet(StringComparer.Ordinal);
        return new PythonRequirements(
            files, requirements, [.. CheckTools.Where(tool => !names.Contains(tool)).Select(tool => new Requirement(tool, "", 0))]);
    }

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
