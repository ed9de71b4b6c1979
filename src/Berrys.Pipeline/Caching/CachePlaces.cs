namespace Berrys.Pipeline.Caching;

/// <summary>Where the outcomes of a workspace's steps are kept.</summary>
public sealed class CachePlaces
{
    /// <summary>Names them.</summary>
    /// <param name="folder">The cache's folder, absolute.</param>
    /// <param name="workspace">The workspace's folder, absolute.</param>
    /// <param name="paths">Writes places so that machines agree.</param>
    /// <param name="outputs">The SHA-256 of output files.</param>
    /// <param name="say">Prints a line.</param>
    /// <param name="clock">The clock.</param>
    public CachePlaces(string folder, string workspace, PortablePaths paths, FileIndex outputs, Action<string> say, TimeProvider clock)
    {
        Workspace = workspace;
        Paths = paths;
        Contents = new(Path.Combine(folder, "cas"));
        Entries = new(Path.Combine(folder, "ac"), clock);
        Records = new(Path.Combine(folder, "keys"));
        Locks = new(Path.Combine(folder, "locks"), say, clock);
        Capture = new(Contents, paths, outputs);
        Restoration = new(Contents, paths);
        Comparison = new(outputs, paths);
    }

    /// <summary>The workspace's folder.</summary>
    public string Workspace { get; }

    /// <summary>Writes places so that machines agree.</summary>
    public PortablePaths Paths { get; }

    /// <summary>Contents by digest.</summary>
    public ContentStore Contents { get; }

    /// <summary>Outcomes by key.</summary>
    public EntryStore Entries { get; }

    /// <summary>What the last keys were made of.</summary>
    public KeyRecordStore Records { get; }

    /// <summary>Who carries out what.</summary>
    public StepLocks Locks { get; }

    /// <summary>Takes outputs in.</summary>
    public OutputCapture Capture { get; }

    /// <summary>Puts outputs back.</summary>
    public OutputRestoration Restoration { get; }

    /// <summary>Compares outputs.</summary>
    public OutputComparison Comparison { get; }
}
