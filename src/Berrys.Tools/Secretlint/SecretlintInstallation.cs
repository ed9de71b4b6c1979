using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Secretlint;

/// <summary>Secretlint in a folder that is named after what is in it: our list of packages, our settings, our format.</summary>
/// <param name="Folder">The folder, absolute.</param>
public sealed record SecretlintInstallation(string Folder)
{
    private const string Marker = "installed";

    private static readonly string[] Names = ["package.json", "package-lock.json", "secretlintrc.json", "formatter.mjs"];

    private static readonly Lazy<string> Hash = new(HashFiles);

    private static readonly Lazy<string> InstalledVersion = new(() => JsonReport.Read(
        Encoding.UTF8.GetBytes(Text("package.json")), document => document.Map("dependencies")?.Text("secretlint"))!);

    /// <summary>Secretlint's version.</summary>
    public static string Version => InstalledVersion.Value;

    /// <summary>Secretlint's program.</summary>
    public string Program => Path.Combine(Folder, "node_modules", "secretlint", "bin", "secretlint.js");

    /// <summary>Writes the report without the secrets and the sources that <c>--format=json</c> puts into it.</summary>
    public string Formatter => Path.Combine(Folder, "formatter.mjs");

    /// <summary>The settings that hold where the workspace has none: the recommended rules, and ids of AWS keys by themselves.</summary>
    public string Settings => Path.Combine(Folder, "secretlintrc.json");

    /// <summary>Whether it is complete.</summary>
    public bool IsComplete => File.Exists(Path.Combine(Folder, Marker));

    /// <summary>Where it is in a workspace.</summary>
    /// <param name="state">The folder for state, absolute.</param>
    /// <returns>The installation, which need not be there yet.</returns>
    public static SecretlintInstallation In(string state) => new(Path.Combine(state, "node", $"secretlint-{Hash.Value}"));

    /// <summary>Installs it from the lock file: the very packages whose hashes it has, without running any of their scripts.</summary>
    /// <param name="npm">npm's executable.</param>
    /// <param name="folder">The folder that <see cref="WriteFiles"/> filled.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Install(string npm, string folder, TimeSpan deadline) => new()
    {
        Executable = npm,
        Arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        WorkingDirectory = folder,
        Deadline = deadline,
    };

    /// <summary>Writes what is ours.</summary>
    /// <param name="folder">The folder to write to; it is made when missing.</param>
    public static void WriteFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
            File.WriteAllText(Path.Combine(folder, name), Text(name));
    }

    /// <summary>Puts a folder, in which everything is installed, in its place.</summary>
    /// <param name="prepared">The folder, beside this one.</param>
    public void Complete(string prepared)
    {
        File.WriteAllText(Path.Combine(prepared, Marker), "");
        // Another run may have done it in the meantime, or been killed while it did.
        if (IsComplete)
            return;
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.Move(prepared, Folder);
    }

    private static string HashFiles()
    {
        var all = new StringBuilder();
        foreach (var name in Names)
            all.Append(name).Append('\0').Append(Text(name)).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }

    private static string Text(string name)
    {
        using var stream = typeof(SecretlintInstallation).Assembly.GetManifestResourceStream($"Berrys.Tools.Secretlint.node.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
