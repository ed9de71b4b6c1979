using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces;

/// <summary>
/// Chooses what a run works on. Without <c>--services</c> that is every service and every shared library; with it, exactly
/// what it names: services by name, shared libraries as <c>shared/NAME</c>.
/// </summary>
public static class ComponentSelection
{
    /// <summary>Selects components.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="services">The value of <c>--services</c>, names separated by commas; <see langword="null"/> when not given.</param>
    /// <returns>The components in the workspace's order.</returns>
    /// <exception cref="BerrysException">A name is not in the workspace, or there is none (exit code 2).</exception>
    public static ImmutableArray<Component> Select(Workspace workspace, string? services)
    {
        if (services is null)
            return [.. workspace.Components];
        var names = services.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
            throw new BerrysException(ExitCode.Usage, "--services names no service.", $"Services here: {Known(workspace)}");
        var unknown = names.Where(name => !workspace.Components.Any(component => IsNamed(component, name))).ToList();
        if (unknown.Count > 0)
        {
            var messages = unknown.Select(name => $"--services: there is no service '{name}'{NearestName.Suggestion(name, workspace.Components.Select(component => component.Name))}");
            throw new BerrysException(ExitCode.Usage, string.Join('\n', messages), $"Services here: {Known(workspace)}");
        }

        return [.. workspace.Components.Where(component => names.Any(name => IsNamed(component, name)))];
    }

    // A shell completes folders, so a component's path is as good as its name.
    private static bool IsNamed(Component component, string name) => component.Name == name || component.Path == name.TrimEnd('/');

    private static string Known(Workspace workspace) =>
        workspace.Components.Any() ? string.Join(", ", workspace.Components.Select(component => component.Name)) : "none";
}
