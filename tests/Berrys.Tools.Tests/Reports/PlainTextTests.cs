using Berrys.Tools.Reports;
using CsCheck;

namespace Berrys.Tools.Tests.Reports;

public sealed class PlainTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("  two\r\n lines\t", " two lines")]
    [TestCase("\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007", "red link")]
    [TestCase("a\u202Eb\u200Bc\0d", "a b c d")]
    [TestCase("a\ud800b", "a b")]
    [TestCase("ä 😀", "ä 😀")]
    public void Is_one_harmless_line(string text, string line) => PlainText.Line(text).ShouldBe(line.Trim());

    [Test]
    public void Is_cut() => PlainText.Line(new string('x', 100_000_000), 10).ShouldBe("xxxxxxxxx…");

    [Test]
    public void Never_holds_what_a_terminal_obeys() => Gen.String.Sample(text =>
    {
        var line = PlainText.Line(text, 50);
        line.Length.ShouldBeLessThanOrEqualTo(50);
        line.ShouldNotContain(letter => char.IsControl(letter));
    });

    [TestCase("/w", "a/b.py", "a/b.py")]
    [TestCase("/w", "./a/../b.py", "b.py")]
    [TestCase("/w/", "/w/a.py", "a.py")]
    [TestCase("/w", "../w/a.py", "a.py")]
    [TestCase("/w", "a\u001b[2Jb.py", "ab.py")]
    [TestCase("/w", "../../etc/passwd", null)]
    [TestCase("/w", "/etc/passwd", null)]
    [TestCase("/w", "/w2/a.py", null)]
    [TestCase("/w", "/w", null)]
    [TestCase("/w", "a\0b", null)]
    [TestCase("/w", "", null)]
    [TestCase("/w", null, null)]
    public void A_path_stays_within(string root, string? reported, string? path) => ReportPath.Within(root, reported).ShouldBe(path);

    [TestCase("https://bandit.readthedocs.io/x.html#b1", true)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("https://x.example/\u001b[2J", false)]
    [TestCase("no address", false)]
    [TestCase(null, false)]
    public void An_address_is_one_of_the_web(string? reported, bool kept) => (ReportPath.Web(reported) is not null).ShouldBe(kept);
}
