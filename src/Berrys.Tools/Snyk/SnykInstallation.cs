using Berrys.Tools.Node;

namespace Berrys.Tools.Snyk;

/// <summary>Snyk's command-line program from npm: the last version in plain JavaScript, which downloads nothing more.</summary>
/// <param name="Folder">The folder that it is installed in, absolute.</param>
public sealed record SnykInstallation(string Folder)
{
    /// <summary>What is installed.</summary>
    public static NodePackage Package { get; } = new("snyk", "Berrys.Tools.Snyk.node");

    /// <summary>Snyk's program.</summary>
    public string Program => Path.Combine(Folder, "node_modules", "snyk", "bin", "snyk");
}
