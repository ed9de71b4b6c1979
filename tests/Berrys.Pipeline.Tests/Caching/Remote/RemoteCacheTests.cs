using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Caching.Remote;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching.Remote;

/// <summary>Two machines with caches of their own, and a store between them that may do anything.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RemoteCacheTests : IDisposable
{
    private static readonly string Key = new('a', 64);
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStore _store = new();
    private readonly ConcurrentQueue<string> _said = [];

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task What_one_machine_offers_another_one_gets()
    {
        await OfferAsync("one", "log");

        var (contents, entries, remote) = Open("two");
        await using (remote)
            (await remote.FetchAsync(Key, default)).ShouldBeTrue();

        var entry = entries.Find(Key).ShouldNotBeNull();
        Encoding.UTF8.GetString(contents.Read(entry.Log!)!).ShouldBe("log");
        _said.ShouldBeEmpty();
        _store.Files.Keys.Order(StringComparer.Ordinal).ShouldBe([RemoteCache.EntryPath(Key), RemoteCache.ContentPath(entry.Log!)]);
    }

    [Test]
    public async Task What_nobody_offered_is_not_there_and_nothing_is_offered_unasked()
    {
        var (contents, entries, remote) = Open("one", push: false);
        var entry = new CacheEntry { Key = Key, Log = contents.Add("x"u8) };
        await using (remote)
        {
            (await remote.FetchAsync(Key, default)).ShouldBeFalse();
            entries.Keep(entry);
            remote.Offer(entry);
        }

        _store.Files.ShouldBeEmpty();
        _said.ShouldBeEmpty();
    }

    [Test]
    public async Task An_outcome_without_its_contents_is_none()
    {
        await OfferAsync("one", "log");
        foreach (var path in _store.Files.Keys.Where(path => path.StartsWith("cas/", StringComparison.Ordinal)))
            _store.Files.TryRemove(path, out _);

        (await FetchAsync("two")).ShouldBeNull();
    }

    [Test]
    public async Task Whatever_the_store_changes_is_not_taken()
    {
        await OfferAsync("one", "log of some length");
        var good = _store.Files.ToDictionary();
        await Gen.Select(Gen.Int[0, 1], Gen.Int[0, 10_000], Gen.Int[1, 255], Gen.Bool).SampleAsync(
            async damage =>
            {
                var (which, at, bits, cut) = damage;
                var path = good.Keys.Order(StringComparer.Ordinal).ElementAt(which);
                var content = good[path].ToArray();
                at %= content.Length;
                content[at] ^= (byte)bits;
                _store.Files[path] = cut ? content[..at] : content;
                var entry = await FetchAsync(Guid.NewGuid().ToString("N"));
                _store.Files[path] = good[path];
                // A damaged line end is the only thing that says the same.
                if (entry is not null)
                    entry.ShouldBe(await FetchAsync(Guid.NewGuid().ToString("N")), new EntryComparer());
            },
            iter: 60,
            threads: 1);
    }

    [Test]
    public async Task An_entry_of_another_step_is_not_taken_for_this_one()
    {
        await OfferAsync("one", "log");
        var other = new string('b', 64);
        _store.Files[RemoteCache.EntryPath(other)] = _store.Files[RemoteCache.EntryPath(Key)];

        (await FetchAsync("two", other)).ShouldBeNull();
    }

    [Test]
    public async Task Without_the_key_nobody_can_make_entries()
    {
        await OfferAsync("one", "log", key: null);
        (await FetchAsync("two", key: "secret")).ShouldBeNull();
        await OfferAsync("three", "log", key: "other");
        (await FetchAsync("four", key: "secret")).ShouldBeNull();
        await OfferAsync("five", "log", key: "secret");
        (await FetchAsync("six", key: "secret")).ShouldNotBeNull();
    }

    [Test]
    public async Task A_store_that_fails_is_asked_three_times_and_said_to_be_left_out_once()
    {
        _store.Trouble = "it answers 500";
        var (_, _, remote) = Open("one");

        await using (remote)
        {
            for (var request = 0; request < 20; request++)
                (await remote.FetchAsync(Key, default)).ShouldBeFalse();
        }

        _store.Requests.ShouldBe(CircuitBreaker.MostFailures);
        _said.ShouldHaveSingleItem().ShouldBe("The remote cache is not asked any more in this run: it answers 500. What it may have is done anew.");
    }

    [Test]
    public async Task A_store_that_is_full_is_offered_nothing_more_and_read_all_the_same()
    {
        await OfferAsync("one", "log");
        _store.IsFull = true;
        var (contents, entries, remote) = Open("two");
        await using (remote)
        {
            for (var number = 0; number < 10; number++)
            {
                var entry = new CacheEntry { Key = Convert.ToHexStringLower(SHA256.HashData([(byte)number])), Log = contents.Add([(byte)number]) };
                entries.Keep(entry);
                remote.Offer(entry);
            }

            (await remote.FetchAsync(Key, default)).ShouldBeTrue();
        }

        _store.Files.Count.ShouldBe(2);
        _said.ShouldHaveSingleItem().ShouldBe("The remote cache takes nothing more in this run: it answers 507");
    }

    private async Task OfferAsync(string machine, string log, string? key = null)
    {
        var (contents, entries, remote) = Open(machine, key: key);
        var entry = new CacheEntry { Key = Key, Log = contents.Add(Encoding.UTF8.GetBytes(log)) };
        entries.Keep(entry);
        await using (remote)
            remote.Offer(entry);
    }

    private async Task<CacheEntry?> FetchAsync(string machine, string? wanted = null, string? key = null)
    {
        var (contents, entries, remote) = Open(machine, push: false, key);
        await using (remote)
        {
            if (!await remote.FetchAsync(wanted ?? Key, default))
                return null;
        }

        var entry = entries.Find(wanted ?? Key).ShouldNotBeNull();
        foreach (var digest in entry.Contents)
            contents.Read(digest).ShouldNotBeNull();
        return entry;
    }

    private (ContentStore Contents, EntryStore Entries, RemoteCache Remote) Open(string machine, bool push = true, string? key = null)
    {
        var contents = new ContentStore(_folder.At($"{machine}/cas"));
        var entries = new EntryStore(_folder.At($"{machine}/ac"), TimeProvider.System);
        return (contents, entries, new(_store, contents, entries, new(key), push, _said.Enqueue, TimeProvider.System));
    }

    private sealed class EntryComparer : IEqualityComparer<CacheEntry?>
    {
        public bool Equals(CacheEntry? x, CacheEntry? y) => x?.Key == y?.Key && x?.Log == y?.Log;

        public int GetHashCode(CacheEntry? obj) => obj?.Key.GetHashCode(StringComparison.Ordinal) ?? 0;
    }

    private sealed class MemoryStore : IRemoteStore
    {
        private int _requests;

        public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

        public string? Trouble { get; set; }

        public bool IsFull { get; set; }

        public int Requests => _requests;

        public async Task<bool> GetAsync(string path, Stream target, long limit, CancellationToken cancellationToken)
        {
            Ask();
            if (!Files.TryGetValue(path, out var content))
                return false;
            await target.WriteAsync(content, cancellationToken);
            return true;
        }

        public Task<bool> HasAsync(string path, CancellationToken cancellationToken)
        {
            Ask();
            return Task.FromResult(Files.ContainsKey(path));
        }

        public async Task PutAsync(string path, Stream content, CancellationToken cancellationToken)
        {
            Ask();
            if (IsFull)
                throw new RemoteStoreException("it answers 507");
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellationToken);
            Files[path] = copy.ToArray();
        }

        private void Ask()
        {
            Interlocked.Increment(ref _requests);
            if (Trouble is not null)
                throw new RemoteStoreException(Trouble);
        }
    }
}
