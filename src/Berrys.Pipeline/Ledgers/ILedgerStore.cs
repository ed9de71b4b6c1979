namespace Berrys.Pipeline.Ledgers;

/// <summary>Keeps texts under keys, each written once and never changed.</summary>
public interface ILedgerStore
{
    /// <summary>Where it is, for messages.</summary>
    string Place { get; }

    /// <summary>Lists keys.</summary>
    /// <param name="prefix">What they begin with, up to a slash.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The keys in ordinal order; none when nothing was written yet.</returns>
    Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Reads a text.</summary>
    /// <param name="key">A key that <see cref="ListAsync"/> gave.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The text.</returns>
    Task<string> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes a text, unless its key is taken. Of writers at the same time one wins, and all know which.</summary>
    /// <param name="key">The key: names with slashes between them.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels it; nothing is half-written then.</param>
    /// <returns><see langword="false"/> when the key is taken.</returns>
    Task<bool> AddAsync(string key, string text, CancellationToken cancellationToken);
}
