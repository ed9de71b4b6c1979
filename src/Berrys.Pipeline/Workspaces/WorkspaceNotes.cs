using System.Globalization;

namespace Berrys.Pipeline.Workspaces;

/// <summary>Says what a workspace does not have: worth knowing, never fatal.</summary>
internal static class WorkspaceNotes
{
    private const int MostNames = 3;

    /// <summary>Adds the notes to a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="more">Sentences to add; empty ones are left out.</param>
    /// <returns>The workspace with its notes.</returns>
    public static Workspace AddTo(Workspace workspace, WorkspaceFolder folder, params IEnumerable<string> more) =>
        workspace with { Notes = [.. Layout(workspace, folder).Concat(Parts(workspace)).Concat(more).Where(note => note.Length > 0)] };

    private static IEnumerable<string> Layout(Workspace workspace, WorkspaceFolder folder)
    {
        if (folder.FirstFolder(["services"]) is null && workspace.Services.IsEmpty)
            yield return "There is no services folder.";
        else if (workspace.Services.IsEmpty)
            yield return "There is no service: no folder of services/ has a Dockerfile, tests or requirements.";
        foreach (var name in folder.Children("services").Select(name => $"services/{name}").Except(workspace.Services.Select(service => service.Path)))
            yield return $"{name} is passed over: it has no Dockerfile, tests or requirements.";
        if (folder.FirstFolder(["shared"]) is null)
            yield return "There is no shared folder.";
        foreach (var name in folder.Children("shared").Select(name => $"shared/{name}").Except(workspace.SharedLibraries.Select(library => library.Path)))
            yield return $"{name} is passed over: it has no Python file.";
        foreach (var room in (string[])["services", "shared"])
        {
            var loose = folder.Files(room, name => name.EndsWith(".py", StringComparison.Ordinal) && name != "__init__.py");
            if (loose.Count > 0)
                yield return $"{room}/{loose[0]}{(loose.Count > 1 ? $" and {loose.Count - 1} more" : "")} is not checked: it is in no folder of {room}/.";
        }

        if (workspace.ComposeFile is null)
            yield return "There is no compose file.";
    }

    private static IEnumerable<string> Parts(Workspace workspace)
    {
        foreach (var (kind, components) in ((string, IEnumerable<Component>)[])[("service", workspace.Services), ("shared library", workspace.SharedLibraries)])
        {
            foreach (var note in Note(kind, components.Where(component => component.UnitTests is null), "has no unit tests", "have no unit tests"))
                yield return note;
            foreach (var note in Note(
                kind, components.Where(component => component.UnitTests == $"{component.Path}/tests"),
                "has no tests/unit folder: everything in its tests folder counts as a unit test", "have no tests/unit folder: everything in their tests folders counts as a unit test"))
                yield return note;
        }

        var without = workspace.Services.Where(service => service.Dockerfile is null && !(workspace.Definition.Services.TryGetValue(service.Name, out var definition) && !definition.Image));
        foreach (var note in Note("service", without, "has no Dockerfile: it builds no image", "have no Dockerfile: they build no images"))
            yield return note;
    }

    private static IEnumerable<string> Note(string kind, IEnumerable<Component> components, string one, string several)
    {
        string[] names = [.. components.Select(component => component is Service ? component.Name : component.Path)];
        if (names.Length == 1)
            yield return $"The {kind} {names[0]} {one}.";
        if (names.Length < 2)
            yield break;
        var plural = kind == "service" ? "services" : "shared libraries";
        var listed = names.Length <= MostNames
            ? $"{string.Join(", ", names[..^1])} and {names[^1]}"
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names[..MostNames])} and {names.Length - MostNames} more");
        yield return $"The {plural} {listed} {several}.";
    }
}
