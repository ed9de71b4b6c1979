using System.Text.Json.Nodes;
using Berrys.Pipeline;
using Berrys.Pipeline.Versioning;

namespace Berrys.Build.Versioning;

/// <summary>Writes a version for people, for GitHub Actions and for other programs.</summary>
public static class VersionOutput
{
    /// <summary>Writes lines for people.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<string> Lines(ProjectVersion version) =>
    [
        $"version: {version.Text}",
        $"kind:    {Word(version.Kind)}",
        $"branch:  {version.Checkout.Branch.Name}",
        $"commit:  {version.Checkout.Head}",
        .. version.Why.Select((line, index) => index == 0 ? $"why:     {line}" : $"         {line}"),
    ];

    /// <summary>Writes the lines that a step of GitHub Actions appends to its output file.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Lines of <c>name=value</c>.</returns>
    public static string GitHub(ProjectVersion version) => $"version={version.Text}\nkind={Word(version.Kind)}\n";

    /// <summary>Writes version.json.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The text; the same version gives the same bytes.</returns>
    public static string Json(ProjectVersion version) => CanonicalJson.Write(new JsonObject
    {
        ["branch"] = version.Checkout.BranchName,
        ["changed"] = version.Checkout.IsChanged,
        ["commit"] = version.Checkout.Head,
        ["kind"] = Word(version.Kind),
        ["pullRequest"] = version.Checkout.PullRequest,
        ["version"] = version.Text,
        ["why"] = new JsonArray([.. version.Why.Select(line => JsonValue.Create(line))]),
    });

    private static string Word(ReleaseKind kind) => kind.ToString().ToLowerInvariant();
}
