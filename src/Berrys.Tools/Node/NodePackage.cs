using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Node;

/// <summary>A program from npm that is installed into a folder named after what is in it: our list of packages with their hashes, and files of ours.</summary>
public sealed class NodePackage
{
    private const string Marker = "installed";
    private const int HashLength = 16;
    private readonly string _resources;
    private readonly ImmutableArray<string> _files;
    private readonly Lazy<string> _hash;
    private readonly Lazy<string> _version;

    /// <summary>Describes it.</summary>
    /// <param name="name">Its name in npm.</param>
    /// <param name="resources">What the names of our files among this assembly's resources begin with.</param>
    /// <param name="files">The names of our files besides <c>package.json</c> and <c>package-lock.json</c>.</param>
    public NodePackage(string name, string resources, params ReadOnlySpan<string> files)
    {
        Name = name;
        _resources = resources;
        _files = ["package.json", "package-lock.json", .. files];
        _hash = new(HashFiles);
        _version = new(() => JsonReport.Read(Encoding.UTF8.GetBytes(Text("package.json")), document => document.Map("dependencies")?.Text(name))!);
    }

    /// <summary>Its name in npm.</summary>
    public string Name { get; }

    /// <summary>Its version.</summary>
    public string Version => _version.Value;

    /// <summary>Where it is in a workspace.</summary>
    /// <param name="state">The folder for state, absolute.</param>
    /// <returns>The folder, which need not be there yet.</returns>
    public string FolderIn(string state) => Path.Combine(state, "node", $"{Name}-{_hash.Value}");

    /// <summary>Whether a folder has all of it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns><see langword="true"/> when it has.</returns>
    public static bool IsComplete(string folder) => File.Exists(Path.Combine(folder, Marker));

    /// <summary>Writes what is ours.</summary>
    /// <param name="folder">The folder to write to; it is made when missing.</param>
    public void WriteFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in _files)
            File.WriteAllText(Path.Combine(folder, name), Text(name));
    }

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

    /// <summary>Puts a folder, in which everything is installed, in its place.</summary>
    /// <param name="prepared">The folder, beside the other.</param>
    /// <param name="folder">Its place.</param>
    public static void Complete(string prepared, string folder)
    {
        File.WriteAllText(Path.Combine(prepared, Marker), "");
        // Another run may have done it in the meantime, or been killed while it did.
        if (IsComplete(folder))
            return;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(prepared, folder);
    }

    private string HashFiles()
    {
        var all = new StringBuilder();
        foreach (var name in _files)
            all.Append(name).Append('\0').Append(Text(name)).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..HashLength];
    }

    private string Text(string name)
    {
        using var stream = typeof(NodePackage).Assembly.GetManifestResourceStream($"{_resources}.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
