using Berrys.Pipeline.Caching;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FileIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _read = [];
    private readonly FutureClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_file_is_read_once_in_all_runs_as_long_as_it_stays()
    {
        Write("a", "1");

        Open().HashOf("a").ShouldBe("1");
        var index = Open();
        index.HashOf("a");
        index.HashOf("a");
        index.Save();
        var later = Open();

        later.HashOf("a").ShouldBe("1");
        _read.Count.ShouldBe(2);
    }

    [Test]
    public void A_change_that_restores_the_time_is_noticed()
    {
        Write("a", "1");
        Save();
        var time = File.GetLastWriteTimeUtc(At("a"));
        File.WriteAllText(At("a"), "2");
        File.SetLastWriteTimeUtc(At("a"), time);

        Open().HashOf("a").ShouldBe("2");
    }

    [Test]
    public void What_was_written_just_before_it_was_read_is_not_trusted_for_long()
    {
        _clock.Ahead = TimeSpan.Zero;
        Write("a", "1");
        Save();

        Open().HashOf("a");

        _read.Count.ShouldBe(2);
    }

    [Test]
    public void A_file_touched_since_is_told()
    {
        Write("a", "1");
        var index = Open();
        index.HashOf("a");

        index.IsUntouched("a").ShouldBeTrue();
        File.SetLastWriteTimeUtc(At("a"), DateTime.UtcNow.AddMinutes(1));
        index.IsUntouched("a").ShouldBeFalse();
        index.IsUntouched("never seen").ShouldBeFalse();
    }

    [Test]
    public void A_missing_file_is_said() => Should.Throw<FileNotFoundException>(() => Open().HashOf("none")).Message.ShouldBe("none is gone.");

    [Test]
    public void A_damaged_index_only_costs_time()
    {
        for (var number = 0; number < 20; number++)
            Write($"f{number}", $"{number}");
        Save();
        var whole = File.ReadAllBytes(At("index"));

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255], Gen.Bool).Sample(
            (at, change, cut) =>
            {
                var bytes = whole.ToArray();
                bytes[at] ^= change;
                File.WriteAllBytes(At("index"), cut ? bytes[..at] : bytes);
                var index = Open();
                for (var number = 0; number < 20; number++)
                    index.HashOf($"f{number}").ShouldBe($"{number}");
            },
            iter: 200,
            threads: 1);
    }

    private void Save()
    {
        var index = Open();
        foreach (var file in Directory.GetFiles(_folder.Path))
            index.HashOf(Path.GetFileName(file));
        index.Save();
    }

    private FileIndex Open() => new(_folder.Path, At("index"), Read, _clock);

    private string Read(string path)
    {
        _read.Add(path);
        return File.ReadAllText(path);
    }

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private string At(string name) => Path.Combine(_folder.Path, name);

    private sealed class FutureClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; } = TimeSpan.FromMinutes(1);

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
    }
}
