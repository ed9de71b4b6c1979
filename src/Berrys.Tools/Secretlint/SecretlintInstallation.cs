using Berrys.Tools.Node;

namespace Berrys.Tools.Secretlint;

/// <summary>Secretlint from npm, with our settings and our format.</summary>
/// <param name="Folder">The folder that it is installed in, absolute.</param>
public sealed record SecretlintInstallation(string Folder)
{
    /// <summary>What is installed.</summary>
    public static NodePackage Package { get; } = new("secretlint", "Berrys.Tools.Secretlint.node", "secretlintrc.json", "formatter.mjs");

    /// <summary>Secretlint's program.</summary>
    public string Program => Path.Combine(Folder, "node_modules", "secretlint", "bin", "secretlint.js");

    /// <summary>Writes the report without the secrets and the sources that <c>--format=json</c> puts into it.</summary>
    public string Formatter => Path.Combine(Folder, "formatter.mjs");

    /// <summary>The settings that hold where the workspace has none: the recommended rules, and ids of AWS keys by themselves.</summary>
    public string Settings => Path.Combine(Folder, "secretlintrc.json");
}
