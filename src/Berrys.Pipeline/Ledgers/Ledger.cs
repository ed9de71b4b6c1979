using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Ledgers;

/// <summary>
/// What was released, validated, approved, deployed, rolled back and promoted, when and by whom. Entries are added, never
/// changed: <c>ledger/ENVIRONMENT/ULID.json</c>, <c>ledger/releases/IDENTITY.json</c> and <c>releases/IDENTITY.json</c>.
/// </summary>
/// <param name="store">Where it is kept.</param>
/// <param name="author">Who writes.</param>
/// <param name="newId">Makes a ULID of a time (https://github.com/ulid/spec).</param>
/// <param name="clock">The clock.</param>
public sealed class Ledger(ILedgerStore store, LedgerAuthor author, Func<DateTimeOffset, string> newId, TimeProvider clock)
{
    private const string Entries = "ledger/";
    private const string Releases = "releases/";
    private const int ShortestIdentity = 6;
    private const int ReadsAtOnce = 16;
    private readonly Lock _lock = new();
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Reads an environment's history.</summary>
    /// <param name="environment">The environment; <see langword="null"/> for everything, what belongs to no environment too.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The entries, oldest first.</returns>
    /// <exception cref="BerrysException">The store cannot be read, or something in it is no entry (exit code 1).</exception>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string? environment, CancellationToken cancellationToken)
    {
        var texts = await ReadAllAsync(await store.ListAsync(environment is null ? Entries : $"{Entries}{environment}/", cancellationToken), cancellationToken);
        return [.. texts.Select(text => LedgerEntryJson.Parse(text.Text, $"{store.Place}/{text.Key}")).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>Adds an entry about an environment.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <param name="reason">Why, or what exactly.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="BerrysException">The store cannot be written (exit code 1).</exception>
    public async Task<LedgerEntry> AppendAsync(LedgerEvent happened, string environment, Release release, CancellationToken cancellationToken, string? reason = null)
    {
        while (true)
        {
            var entry = Make(happened, environment, release, reason);
            if (await store.AddAsync($"{Entries}{environment}/{entry.Id}.json", LedgerEntryJson.Write(entry), cancellationToken))
                return entry;
        }
    }

    /// <summary>Keeps a release's manifest, and records once that it was published.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">The store cannot be written (exit code 1).</exception>
    public async Task PublishAsync(Release release, CancellationToken cancellationToken)
    {
        await KeepAsync(release, cancellationToken);
        await store.AddAsync($"{Entries}{Releases}{release.Id}.json", LedgerEntryJson.Write(Make(LedgerEvent.Released, null, release, null)), cancellationToken);
    }

    /// <summary>Keeps a release's manifest.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">The store cannot be written (exit code 1).</exception>
    public Task KeepAsync(Release release, CancellationToken cancellationToken) =>
        // By its identity: what is there already is the same.
        store.AddAsync($"{Releases}{release.Id}.json", ReleaseJson.Write(release), cancellationToken);

    /// <summary>Finds a release by the beginning of its identity, or by version.</summary>
    /// <param name="name">An identity, the beginning of one (six digits or more), or a version.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The release.</returns>
    /// <exception cref="BerrysException">There is none, or there are several (exit code 2).</exception>
    public async Task<Release> FindAsync(string name, CancellationToken cancellationToken)
    {
        var keys = await store.ListAsync(Releases, cancellationToken);
        var byIdentity = keys.Where(key => name.Length >= ShortestIdentity && key.StartsWith($"{Releases}{name}", StringComparison.Ordinal)).ToArray();
        var texts = await ReadAllAsync(byIdentity.Length > 0 ? byIdentity : keys, cancellationToken);
        var found = texts.Select(text => ReleaseJson.Parse(text.Text, $"{store.Place}/{text.Key}"))
            .Where(release => byIdentity.Length > 0 || release.Version == name)
            .ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new BerrysException(ExitCode.Usage, $"There is no release {name}.", "./build.sh --target=History shows what was released."),
            _ => throw new BerrysException(
                ExitCode.Usage, $"There are {found.Length} releases {name}: {string.Join(", ", found.Select(release => release.Id[..12]))}.", "Name one by the beginning of its identity."),
        };
    }

    private LedgerEntry Make(LedgerEvent happened, string? environment, Release release, string? reason)
    {
        DateTimeOffset at;
        lock (_lock)
        {
            // Within one millisecond the order of two ULIDs is chance.
            at = clock.GetUtcNow();
            if (at < _last.AddMilliseconds(1))
                at = _last.AddMilliseconds(1);
            _last = at;
        }

        return new LedgerEntry(newId(at), happened, environment, release.Id, release.Version, at, author.Principal)
        {
            ClaimedBy = author.ClaimedName,
            From = author.From,
            Reason = reason,
        };
    }

    private async Task<(string Key, string Text)[]> ReadAllAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var texts = new (string, string)[keys.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, keys.Count),
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken },
            async (index, token) => texts[index] = (keys[index], await store.ReadAsync(keys[index], token)));
        return texts;
    }
}
