using System.Text.Json;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sbom;

/// <summary>Bills of materials that Trivy makes (https://trivy.dev/latest/docs/supply-chain/sbom/).</summary>
public static class TrivySbom
{
    /// <summary>Has Trivy write one.</summary>
    /// <param name="executable">Trivy's executable.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="image">The image's id, <c>sha256:…</c>; the engine must have it.</param>
    /// <param name="report">The file to write, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command. In this format Trivy asks no database of vulnerabilities.</returns>
    public static Command Write(string executable, string folder, string image, string report, TimeSpan deadline) => new()
    {
        Executable = executable,
        Arguments = ["image", "--quiet", "--format", "cyclonedx", "--output", report, "--image-src", "docker", "--", image],
        WorkingDirectory = folder,
        Deadline = deadline,
    };

    /// <summary>Says whether a document is what was asked for.</summary>
    /// <param name="content">Its bytes, of any origin.</param>
    /// <param name="image">The image's id.</param>
    /// <returns>What is wrong with it, to be put after the scanner's name; <see langword="null"/> when it is a CycloneDX document about the image.</returns>
    public static string? Problem(ReadOnlyMemory<byte> content, string image) =>
        JsonReport.Read(content, root => ProblemOf(root, image) ?? "") switch
        {
            null => "it wrote no JSON",
            "" => null,
            var problem => problem,
        };

    private static string? ProblemOf(JsonElement root, string image)
    {
        if (root.Text("bomFormat") != "CycloneDX" || root.Text("specVersion")?.StartsWith("1.", StringComparison.Ordinal) != true)
            return "it wrote no CycloneDX document";
        if (root.Map("metadata")?.Map("component") is not { } component)
            return "its document is about nothing";
        var ids = (component.List("properties") ?? []).Where(property => property.Text("name") == "aquasecurity:trivy:ImageID").Select(property => property.Text("value")).ToList();
        return ids.Contains(image) ? null : "its document is about another image";
    }
}
