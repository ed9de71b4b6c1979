using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using CsCheck;

namespace Berrys.Tools.Tests.Processes;

public sealed class PosixShellTests
{
    [TestCase("plain", "plain")]
    [TestCase("a b", "'a b'")]
    [TestCase("", "''")]
    [TestCase("it's", @"'it'\''s'")]
    [TestCase("--cov=services/a", "--cov=services/a")]
    [TestCase("~", "'~'")]
    public void Quotes_only_where_needed(string word, string quoted) => PosixShell.Quote(word).ShouldBe(quoted);

    [Test]
    public void An_executable_is_no_assignment() => PosixShell.QuoteExecutable("a=b").ShouldBe("'a=b'");

    [Test]
    [Platform(Exclude = "Win", Reason = "needs a POSIX shell")]
    public void A_real_shell_reads_back_the_same_words()
    {
        var runner = new ProcessRunner(TimeProvider.System, new SecretRegistry());
        var letters = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char["'\"\\$`!*?[]{}()<>|&;#~ \t\n\r"], Gen.Char['à', 'ÿ']);
        Gen.String[letters, 0, 12].Array[0, 20].Sample(
            words =>
            {
                var script = $"printf '%s\\0' {string.Join(' ', words.Select(PosixShell.Quote))}";
                var result = runner.RunAsync(ShellCommand.Of(script), null, CancellationToken.None).GetAwaiter().GetResult();
                var read = result.Output.Split('\0')[..^1];
                // printf prints its format once even without words.
                return words.Length == 0 ? read is [""] : read.SequenceEqual(words);
            },
            iter: 60,
            threads: 1);
    }
}
