using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>Lets one run at a time carry out a step, so that two runs in one workspace do not write the same outputs.</summary>
/// <param name="folder">The folder of the locks, absolute.</param>
/// <param name="say">Prints what is waited for.</param>
/// <param name="clock">The clock.</param>
public sealed class StepLocks(string folder, Action<string> say, TimeProvider clock)
{
    private const int NameLength = 24;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(10);

    /// <summary>Takes a step's lock. It is free again when its holder disposes of it or ends, however that happens.</summary>
    /// <param name="title">The step's title.</param>
    /// <param name="cancellationToken">Ends the waiting: a run is bounded by the deadlines of its steps.</param>
    /// <returns>The lock.</returns>
    /// <exception cref="UnauthorizedAccessException">The lock cannot be made.</exception>
    public async Task<IDisposable> TakeAsync(string title, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..NameLength]);
        var said = clock.GetTimestamp();
        Directory.CreateDirectory(folder);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var held = Try(path);
            if (held is not null)
                return held;
            if (clock.GetElapsedTime(said) > HeartbeatInterval)
            {
                say($"{title}: waiting for another run in this workspace, which carries it out");
                said = clock.GetTimestamp();
            }

            await Task.Delay(Poll, clock, cancellationToken);
        }
    }

    // The operating system's own lock, so that a killed holder leaves none behind.
    private static FileStream? Try(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
