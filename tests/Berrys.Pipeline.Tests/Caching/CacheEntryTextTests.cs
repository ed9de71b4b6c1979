using System.Text;
using Berrys.Pipeline.Caching;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching;

public sealed class CacheEntryTextTests
{
    private static readonly Gen<string> Digest = Gen.Byte.Array[32].Select(Convert.ToHexStringLower);

    private static readonly Gen<CachedOutput> Output = Gen.OneOf(
        Gen.Select(Gen.String, Gen.Int[0, 0xfff], Digest).Select((path, mode, digest) => new CachedOutput(path, CachedOutputKind.File, (UnixFileMode)mode, digest)),
        Gen.Select(Gen.String, Gen.String).Select((path, target) => new CachedOutput(path, CachedOutputKind.Link, default, target)),
        Gen.Select(Gen.String, Gen.Int[0, 0xfff]).Select((path, mode) => new CachedOutput(path, CachedOutputKind.Folder, (UnixFileMode)mode, "")));

    private static readonly Gen<CacheEntry> Entry = Gen.Select(Digest, Gen.Null(Gen.String), Gen.Null(Digest), Gen.Null(Digest), Output.Array[0, 6], Gen.Int[0, 100_000])
        .Select((key, reason, log, result, outputs, milliseconds) => new CacheEntry
        {
            Key = key,
            Reason = reason,
            Log = log,
            Result = result,
            Outputs = [.. outputs],
            Duration = TimeSpan.FromMilliseconds(milliseconds),
        });

    [Test]
    public void An_entry_is_read_back() => Entry.Where(IsUnicode).Sample(entry =>
    {
        var read = CacheEntryText.Read(CacheEntryText.Write(entry)).ShouldNotBeNull();
        (read with { Outputs = [] }).ShouldBe(entry with { Outputs = [] });
        read.Outputs.ShouldBe(entry.Outputs);
    });

    [Test]
    public void A_damaged_entry_is_none() => Gen.Select(Entry, Gen.Int[0, 1_000_000], Gen.Byte[1, 255]).Sample((entry, at, change) =>
    {
        var text = CacheEntryText.Write(entry);
        // The signs between the digest and the entry, and after it, carry nothing.
        at %= text.Length - 1;
        at = at == 64 ? 63 : at;
        text[at] ^= change;
        return CacheEntryText.Read(text) is null;
    });

    [Test]
    public void A_cut_entry_is_none() => Gen.Select(Entry, Gen.Int[0, 1_000_000]).Sample((entry, at) =>
    {
        var text = CacheEntryText.Write(entry);
        return CacheEntryText.Read(text.AsMemory(0, at % text.Length)) is null;
    });

    [TestCase("""{"key":"k","ticks":1,"outputs":[{"path":"p","kind":"File","mode":420,"content":"../../etc/passwd"}]}""")]
    [TestCase("""{"key":"k","ticks":1,"outputs":[{"path":"p","kind":"Device","mode":420,"content":""}]}""")]
    [TestCase("""{"key":"k","ticks":1e300,"outputs":[]}""")]
    [TestCase("""{"key":"k","log":"x/y","ticks":1,"outputs":[]}""")]
    [TestCase("""{"key":1,"ticks":1,"outputs":[]}""")]
    [TestCase("""{"ticks":1,"outputs":[]}""")]
    [TestCase("[]")]
    public void What_is_well_formed_and_says_nothing_sensible_is_none(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        CacheEntryText.Read(Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\n{body}\n")).ShouldBeNull();
    }

    private static bool IsUnicode(CacheEntry entry) =>
        entry.Outputs.Select(output => output.Path + output.Content).Append(entry.Reason ?? "").All(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text);
}
