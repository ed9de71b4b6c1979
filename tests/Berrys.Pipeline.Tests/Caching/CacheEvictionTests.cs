using Berrys.Pipeline.Caching;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CacheEvictionTests : IDisposable
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void What_was_not_used_for_longest_goes_first_and_what_others_need_stays()
    {
        EvictionCandidate[] entries = [Entry("old", 1, "x", "shared"), Entry("new", 3, "shared"), Entry("middle", 2, "y")];
        Dictionary<string, long> contents = new() { ["x"] = 100, ["y"] = 100, ["shared"] = 100, ["orphan"] = 5 };

        CacheEviction.Plan(entries, contents, 400).ShouldSatisfyAllConditions(plan => plan.Entries.ShouldBeEmpty(), plan => plan.Contents.ShouldBeEmpty());
        var plan = CacheEviction.Plan(entries, contents, 320);
        plan.Entries.ShouldBe(["old"]);
        plan.Contents.ShouldBe(["orphan", "x"]);
        CacheEviction.Plan(entries, contents, 1).ShouldSatisfyAllConditions(
            all => all.Entries.ShouldBe(["old", "middle", "new"]), all => all.Contents.ShouldBe(["orphan", "x", "y", "shared"], ignoreOrder: true));
    }

    [Test]
    public void What_stays_fits_and_has_all_that_it_needs() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 4].Array[0, 12], Gen.Long[0, 3000]).Sample((needs, limit) =>
        {
            EvictionCandidate[] entries = [.. needs.Select((digests, number) => Entry($"e{number}", number, [.. digests.Distinct().Select(digest => $"c{digest}")]))];
            var contents = Enumerable.Range(0, 6).ToDictionary(number => $"c{number}", number => 100L * (number + 1));

            var plan = CacheEviction.Plan(entries, contents, limit);

            var kept = entries.Where(entry => !plan.Entries.Contains(entry.Key)).ToArray();
            kept.SelectMany(entry => entry.Contents).ShouldAllBe(digest => !plan.Contents.Contains(digest));
            var size = kept.Sum(entry => entry.Size) + contents.Where(content => !plan.Contents.Contains(content.Key)).Sum(content => content.Value);
            (size <= limit || (kept.Length == 0 && size == 0)).ShouldBeTrue();
            kept.Select(entry => entry.LastUse).DefaultIfEmpty(DateTime.MaxValue).Min().ShouldBeGreaterThanOrEqualTo(
                entries.Where(entry => plan.Entries.Contains(entry.Key)).Select(entry => entry.LastUse).DefaultIfEmpty(DateTime.MinValue).Max());
        });

    [Test]
    public void A_sweep_keeps_the_size_and_clears_up_after_killed_runs_but_leaves_what_is_young()
    {
        var contents = new ContentStore(_folder.At("cas"));
        var clock = new Checks.ManualClock();
        var entries = new EntryStore(_folder.At("ac"), clock);
        for (var number = 0; number < 10; number++)
        {
            var key = new string((char)('0' + number), 64);
            var log = contents.Add(new byte[1000 + number]);
            entries.Keep(new() { Key = key, Log = log });
            File.SetLastWriteTimeUtc(entries.PathOf(key), clock.GetUtcNow().UtcDateTime.AddHours(number - 20));
            if (number < 5)
                File.SetLastWriteTimeUtc(contents.PathOf(log), clock.GetUtcNow().UtcDateTime.AddHours(-20));
        }

        var left = _folder.With("cas/aa/x.1.tmp").At("cas/aa/x.1.tmp");
        File.SetLastWriteTimeUtc(left, clock.GetUtcNow().UtcDateTime.AddHours(-2));
        var sweep = new CacheSweep(_folder.Path, entries, contents, clock);

        sweep.Run(long.MaxValue).ShouldBe(0);
        File.Exists(left).ShouldBeFalse();
        sweep.Run(6000).ShouldBe(0, "it swept a moment ago");
        clock.Pass(660);
        sweep.Run(6000).ShouldBeGreaterThan(4);
        entries.Find(new string('9', 64)).ShouldNotBeNull();
        entries.Find(new string('0', 64)).ShouldBeNull();
        Directory.EnumerateFiles(_folder.At("cas"), "*", SearchOption.AllDirectories).Count().ShouldBe(5);
    }

    private static EvictionCandidate Entry(string key, int day, params string[] contents) => new(key, Start.AddDays(day), 10, contents);
}
