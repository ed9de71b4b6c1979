using System.Security.Cryptography;
using Berrys.Pipeline.Caching;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching;

public class FieldHashTests
{
    // Few letters, so that the same text often comes about by moving a boundary.
    private static readonly Gen<(string, string)[]> Fields =
        Gen.Select(Gen.String[Gen.Char["ab\0"], 0, 3], Gen.String[Gen.Char["ab\0"], 0, 3]).Array[0, 3];

    private static string Hash(IEnumerable<(string, string)> fields)
    {
        using var hash = new FieldHash();
        foreach (var (name, value) in fields)
            hash.Add(name, value);
        return hash.ToHexadecimal();
    }

    [Test]
    public void Is_equal_exactly_when_the_fields_are() => Gen.Select(Fields, Fields).Sample(
        (one, other) => (Hash(one) == Hash(other)) == one.SequenceEqual(other),
        iter: 10_000);

    [TestCase("ab", "", "a", "b")]
    [TestCase("a", "\0b", "a\0", "b")]
    [TestCase("", "", "\0\0\0\0", "")]
    public void Does_not_confuse_boundaries(string name, string value, string otherName, string otherValue) =>
        Hash([(name, value)]).ShouldNotBe(Hash([(otherName, otherValue)]));

    [Test]
    public void Hashes_each_text_after_its_length_in_four_little_endian_bytes() => Hash([("é", "ab")]).ShouldBe(
        Convert.ToHexStringLower(SHA256.HashData([2, 0, 0, 0, 0xc3, 0xa9, 2, 0, 0, 0, (byte)'a', (byte)'b'])));

    [Test]
    public void Begins_anew_after_each_hash()
    {
        using var hash = new FieldHash();
        hash.Add("a", "b");
        var first = hash.ToHexadecimal();
        hash.Add("a", "b");
        hash.ToHexadecimal().ShouldBe(first);
    }
}
