using System.Collections.Immutable;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Bandit;

/// <summary>Builds bandit's command.</summary>
public static class BanditCommand
{
    private const int LongestList = 24_000;

    /// <summary>The workspace's own settings, in the order of bandit's options: the file, and the option that takes it.</summary>
    private static readonly ImmutableArray<(string File, string Option)> Settings = [(".bandit", "--ini"), ("bandit.yaml", "--configfile")];

    /// <summary>The files of a component that bandit looks into: its Python code without its tests, whose asserts are no finding.</summary>
    /// <param name="component">The service or shared library.</param>
    /// <param name="files">All files of the workspace, relative to it with forward slashes.</param>
    /// <returns>The files in ordinal order.</returns>
    public static ImmutableArray<string> FilesOf(Component component, FileTree files)
    {
        var own = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files.Below(component.Path))
        {
            if (file.EndsWith(".py", StringComparison.Ordinal) && !IsTest(file[(component.Path.Length + 1)..], component, file))
                own.Add(file);
        }

        return own.ToImmutable();
    }

    /// <summary>The workspace's own settings for bandit.</summary>
    /// <param name="files">All files of the workspace, relative to it with forward slashes.</param>
    /// <returns>Those at its root.</returns>
    public static ImmutableArray<string> SettingsAmong(FileTree files) => [.. Settings.Select(setting => setting.File).Where(files.Contains)];

    /// <summary>Cuts a list of files into as many as fit on a command line of every system.</summary>
    /// <param name="files">The files.</param>
    /// <returns>The lists, none of them empty.</returns>
    public static ImmutableArray<ImmutableArray<string>> Batches(IEnumerable<string> files) =>
        // Each is followed by a space.
        SizedBatches.Of(files, file => file.Length + 1, LongestList);

    /// <summary>Scans files.</summary>
    /// <param name="executable">Bandit's executable.</param>
    /// <param name="files">Files relative to <paramref name="root"/>.</param>
    /// <param name="settings">Those of <see cref="SettingsAmong"/>.</param>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command. Files are named one by one, so that no file is left out or taken in by a pattern.</returns>
    public static Command Scan(
        string executable, IEnumerable<string> files, IEnumerable<string> settings, string root, string report, TimeSpan deadline) => new()
        {
            Executable = executable,
            Arguments =
        [
            "--quiet", "--format", "json", "--output", report,
            .. Settings.Where(setting => settings.Contains(setting.File)).SelectMany(setting => (string[])[setting.Option, setting.File]),
            "--", .. files,
        ],
            WorkingDirectory = root,
            Deadline = deadline,
        };

    private static bool IsTest(string inside, Component component, string file) =>
        inside.Split('/')[..^1].Any(folder => folder is "tests" or "test")
        || ((string?[])[component.UnitTests, component.IntegrationTests]).Any(folder => folder is not null && folder != component.Path && file.StartsWith(folder + "/", StringComparison.Ordinal));
}
