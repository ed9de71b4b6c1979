using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Stamps;
using CsCheck;

namespace Berrys.Pipeline.Tests.Stamps;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunStampFileTests : IDisposable
{
    private const string Identity = "program --target=Lint";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Holds_as_long_as_everything_is_as_it_was()
    {
        Write();

        Check().ShouldBe($"nothing to do {new StampedDocument("/w/summary.json", "{}")}");
        Check(identity: "program --target=UnitTest").ShouldBeNull();
        Check(value: "other").ShouldBeNull();
    }

    [Test]
    public void Each_change_ends_it()
    {
        string[] files = [.. Enumerable.Range(0, 1200).Select(number => Put($"many/größe {number}", "x"))];
        var touched = files[1100];
        Write(files);
        Check().ShouldBe($"nothing to do {new StampedDocument("/w/summary.json", "{}")}");

        File.SetLastWriteTimeUtc(touched, DateTime.UtcNow.AddHours(-1));

        Check().ShouldBeNull();
    }

    [Test]
    public void A_file_that_must_not_be_there_and_a_new_one_in_a_folder_end_it()
    {
        Write();
        Put("absent", "");
        Check().ShouldBeNull();
        File.Delete(Path.Combine(_folder.Path, "absent"));

        Write();
        Put("folder/new", "");
        Check().ShouldBeNull();
    }

    [Test]
    public void A_missing_one_is_none() => RunStampFile.Check(Path.Combine(_folder.Path, "none"), Identity, Hash("v")).ShouldBeNull();

    [Test]
    public void Whatever_is_damaged_does_not_hold()
    {
        Write();
        var bytes = File.ReadAllBytes(Stamp);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255]).Sample(damage =>
        {
            var path = Path.Combine(_folder.Path, $"stamp-{Guid.NewGuid():N}");
            var (at, bits) = damage;
            byte[] damaged = [.. bytes];
            damaged[at] ^= (byte)bits;
            File.WriteAllBytes(path, damaged);
            RunStampFile.Check(path, Identity, Hash("v")).ShouldBeNull();
            File.WriteAllBytes(path, bytes[..at]);
            RunStampFile.Check(path, Identity, Hash("v")).ShouldBeNull();
            File.Delete(path);
        });
    }

    private string Stamp => Path.Combine(_folder.Path, "stamp");

    private string Put(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private void Write(params string[] more)
    {
        string[] watched = [Put("file", "x"), Path.GetDirectoryName(Put("folder/inner", "x"))!, Path.Combine(_folder.Path, "absent"), .. more];
        RunStampFile.Write(Stamp, new()
        {
            Identity = Identity,
            Variables = ["A", "B"],
            Salt = [1, 2, 3],
            Surroundings = [.. Hash("v")([1, 2, 3], ["A", "B"])],
            Summary = "nothing to do",
            Documents = [new("/w/summary.json", "{}")],
            Watched = [.. watched.Select(path => new WatchedFile(path, FileState.Of(path)))],
        });
    }

    private string? Check(string identity = Identity, string value = "v") => RunStampFile.Check(Stamp, identity, Hash(value)) is { } spared ? $"{spared.Summary} {string.Join(',', spared.Documents)}" : null;

    private static Func<byte[], IReadOnlyList<string>, byte[]> Hash(string value) =>
        (salt, names) => System.Text.Encoding.UTF8.GetBytes($"{Convert.ToHexString(salt)} {string.Join(',', names)} {value}");
}
