using Berrys.Aws.Ledgers;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Releases;

namespace Berrys.Aws.Tests.Moto;

/// <summary>The ledger as objects of a bucket.</summary>
[TestFixture]
public sealed class S3LedgerStoreTests
{
    private static readonly Release Release = new() { Version = "1.0.0" };
    private S3LedgerStore _store = null!;

    [SetUp]
    public async Task MakeBucket()
    {
        var bucket = $"ledger-{Guid.NewGuid():N}";
        await MotoServer.Clients.S3.PutBucketAsync(new Amazon.S3.Model.PutBucketRequest { BucketName = bucket, BucketRegionName = MotoServer.Region });
        _store = new(MotoServer.Clients, bucket);
    }

    [Test]
    public async Task Fifty_writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async writer =>
        {
            var ledger = LedgerOf($"{writer}");
            await ledger.PublishAsync(Release, default);
            for (var entry = 0; entry < 2; entry++)
                await ledger.AppendAsync(LedgerEvent.Deployed, "staging", Release, default, $"{entry}");
        }));

        var all = await LedgerOf("reader").ReadAsync(null, default);
        all.Count.ShouldBe(101);
        all.Count(entry => entry.Event == LedgerEvent.Released).ShouldBe(1);
        all.Select(entry => (entry.ClaimedBy, entry.Reason)).Distinct().Count().ShouldBe(101);
        (await LedgerOf("reader").FindAsync("1.0.0", default)).Id.ShouldBe(Release.Id);
    }

    [Test]
    public async Task What_is_there_stays()
    {
        (await _store.AddAsync("ledger/x", "one", default)).ShouldBeTrue();
        (await _store.AddAsync("ledger/x", "two", default)).ShouldBeFalse();

        (await _store.ReadAsync("ledger/x", default)).ShouldBe("one");
    }

    [Test]
    public async Task More_keys_than_a_page_holds_are_listed_in_order()
    {
        foreach (var chunk in Enumerable.Range(0, 1010).Chunk(100))
            await Task.WhenAll(chunk.Select(number => _store.AddAsync($"ledger/{number:d4}", "x", default)));

        (await _store.ListAsync("ledger/", default)).ShouldBe(Enumerable.Range(0, 1010).Select(number => $"ledger/{number:d4}"));
    }

    [Test]
    public async Task Without_a_bucket_nothing_happened_yet() =>
        (await new S3LedgerStore(MotoServer.Clients, "no-such-ledger").ListAsync("ledger/", default)).ShouldBeEmpty();

    private Ledger LedgerOf(string name) => new(_store, new("arn", name, "here"), at => Ulid.NewUlid(at).ToString(), TimeProvider.System);
}
