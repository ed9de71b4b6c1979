using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Rollouts;

/// <summary>What was released, deployed and rolled back, when and by whom. Entries are added, never changed.</summary>
public interface ILedger
{
    /// <summary>Reads an environment's history.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The entries, oldest first.</returns>
    Task<IReadOnlyList<LedgerEntry>> ReadAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Adds an entry.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task AppendAsync(LedgerEvent happened, string environment, Release release, CancellationToken cancellationToken);

    /// <summary>Keeps a release's manifest.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task KeepAsync(Release release, CancellationToken cancellationToken);

    /// <summary>Finds releases by the beginning of their identity, or by version.</summary>
    /// <param name="name">An identity, the beginning of one (six digits or more), or a version.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The release.</returns>
    /// <exception cref="BerrysException">There is none, or there are several (exit code 2).</exception>
    Task<Release> FindAsync(string name, CancellationToken cancellationToken);
}
