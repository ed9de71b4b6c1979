namespace Berrys.Pipeline.Workspaces;

/// <summary>Says what a workspace does not have: worth knowing, never fatal.</summary>
internal static class WorkspaceNotes
{
    /// <summary>Adds the notes to a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="more">Sentences to add; empty ones are left out.</param>
    /// <returns>The workspace with its notes.</returns>
    public static Workspace AddTo(Workspace workspace, WorkspaceFolder folder, params IEnumerable<string> more) =>
        workspace with { Notes = [.. Layout(workspace, folder).Concat(workspace.Components.SelectMany(component => Parts(workspace, component))).Concat(more).Where(note => note.Length > 0)] };

    private static IEnumerable<string> Layout(Workspace workspace, WorkspaceFolder folder)
    {
        if (folder.FirstFolder(["services"]) is null && workspace.Services.IsEmpty)
            yield return "There is no services folder.";
        else if (workspace.Services.IsEmpty)
            yield return "There is no service: no folder of services/ has a Dockerfile, tests or requirements.";
        foreach (var name in folder.Children("services").Where(name => workspace.Services.All(service => service.Path != $"services/{name}")))
            yield return $"services/{name} is passed over: it has no Dockerfile, tests or requirements.";
        if (folder.FirstFolder(["shared"]) is null)
            yield return "There is no shared folder.";
        foreach (var name in folder.Children("shared").Where(name => workspace.SharedLibraries.All(library => library.Path != $"shared/{name}")))
            yield return $"shared/{name} is passed over: it has no Python file.";
        foreach (var room in (string[])["services", "shared"])
        {
            var loose = folder.Files(room, name => name.EndsWith(".py", StringComparison.Ordinal) && name != "__init__.py");
            if (loose.Count > 0)
                yield return $"{room}/{loose[0]}{(loose.Count > 1 ? $" and {loose.Count - 1} more" : "")} is not checked: it is in no folder of {room}/.";
        }

        if (workspace.ComposeFile is null)
            yield return "There is no compose file.";
    }

    private static IEnumerable<string> Parts(Workspace workspace, Component component)
    {
        var kind = component is Service ? "service" : "shared library";
        var name = component is Service ? component.Name : component.Path;
        if (component.UnitTests is null)
            yield return $"The {kind} {name} has no unit tests.";
        else if (component.UnitTests == $"{component.Path}/tests")
            yield return $"The {kind} {name} has no tests/unit folder: everything in its tests folder counts as a unit test.";
        var declared = workspace.Definition.Services.TryGetValue(component.Name, out var definition) && !definition.Image;
        if (component is Service { Dockerfile: null } && !declared)
            yield return $"The service {name} has no Dockerfile: it builds no image.";
    }
}
