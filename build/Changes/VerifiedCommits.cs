using Berrys.Pipeline.Workspaces;

namespace Berrys.Build.Changes;

/// <summary>The commit of each branch that was verified last, as a whole and with success.</summary>
/// <param name="session">The workspace.</param>
public sealed class VerifiedCommits(WorkspaceSession session)
{
    /// <summary>Finds it.</summary>
    /// <param name="branch">The branch.</param>
    /// <returns>The commit's id, or <see langword="null"/> when none is known.</returns>
    public string? Last(string branch) => File.Exists(FileOf(branch)) && File.ReadAllText(FileOf(branch)).Trim() is { Length: > 0 } commit ? commit : null;

    /// <summary>Keeps it.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="commit">The commit's id.</param>
    public void Keep(string branch, string commit)
    {
        session.MakeStateFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(branch))!);
        AtomicFile.Write(FileOf(branch), commit + "\n");
    }

    private string FileOf(string branch) => session.State.At($"cache/verified/{Uri.EscapeDataString(branch)}");
}
