using Berrys.Pipeline.Workspaces;
using CsCheck;

namespace Berrys.Pipeline.Tests.Workspaces;

public class PosixWordsTests
{
    [TestCase("", new string[0])]
    [TestCase("  mypy \t app ", new[] { "mypy", "app" })]
    [TestCase("a 'b c' d", new[] { "a", "b c", "d" })]
    [TestCase("a'b'\"c\"d", new[] { "abcd" })]
    [TestCase("'' \"\" x", new[] { "", "", "x" })]
    [TestCase(@"a\ b \'", new[] { "a b", "'" })]
    [TestCase(@"'a\b'", new[] { @"a\b" })]
    [TestCase(@"""a\b \"" \$ \` \\""", new[] { @"a\b "" $ ` \" })]
    [TestCase("a \\\n b", new[] { "a", "b" })]
    [TestCase("a\\\nb \"c\\\nd\"", new[] { "ab", "cd" })]
    [TestCase("'two\nlines'", new[] { "two\nlines" })]
    [TestCase("\n  a b\n", new[] { "a", "b" })]
    [TestCase("a && b; $X *.py # no ~", new[] { "a", "&&", "b;", "$X", "*.py", "#", "no", "~" })]
    [TestCase("{service} --at={path}", new[] { "{service}", "--at={path}" })]
    [TestCase("prüfe 'ö ß'", new[] { "prüfe", "ö ß" })]
    public void Splits_as_a_shell_does(string text, string[] words) => PosixWords.Split(text).ShouldBe(words);

    [TestCase("a 'b", "the single quote at character 3 is not closed")]
    [TestCase("a \"b\\\"", "the double quote at character 3 is not closed")]
    [TestCase("a \\", "ends with a backslash")]
    [TestCase("a\nb", "more than one line")]
    [TestCase("a\n\n  b", "more than one line")]
    public void Says_what_is_wrong(string text, string reason) =>
        Should.Throw<FormatException>(() => PosixWords.Split(text)).Message.ShouldContain(reason);

    [Test]
    public void Gives_back_any_words_that_were_quoted() =>
        Gen.String[Gen.Char["ab '\"\\\n\t$`{}é"], 0, 8].Array[0, 6].Sample(words =>
            PosixWords.Split(string.Join(' ', words.Select(word => $"'{word.Replace("'", "'\\''")}'"))).SequenceEqual(words));

    [Test]
    public void Fails_on_anything_else_only_by_saying_so() =>
        Gen.String[Gen.Char["ab '\"\\\n$"], 0, 20].Sample(text =>
        {
            try
            {
                PosixWords.Split(text).Sum(word => word.Length).ShouldBeLessThanOrEqualTo(text.Length);
            }
            catch (FormatException error)
            {
                error.Message.ShouldNotBeEmpty();
            }
        });
}
