using Berrys.Tools.Compose;

namespace Berrys.Tools.Tests.Compose;

public class DotEnvTests
{
    // What docker-compose 1.29 made of the same lines.
    [TestCase("A=1", "1")]
    [TestCase("A=\"x # y\"", "x # y")]
    [TestCase("A='p\\'q'", "p'q")]
    [TestCase("A=val # comment", "val")]
    [TestCase("A=val#no", "val#no")]
    [TestCase("export A= sp ", "sp")]
    [TestCase("A=\"a\\nb\\tc\"", "a\nb\tc")]
    [TestCase("A=", "")]
    [TestCase("A= # only", "# only")]
    [TestCase("A=$B-${B}", "$B-${B}")]
    [TestCase("A='\\n'", "\\n")]
    [TestCase("A=\"a\\\\b\"", "a\\b")]
    [TestCase("A=\"one\ntwo\" # x\nB=1", "one\ntwo")]
    [TestCase("A=1\nA=2\r\n", "2")]
    [TestCase("\uFEFFA=1", "1")]
    [TestCase("  A = b=c", "b=c")]
    public void A_value_is_read(string text, string expected) => DotEnv.Parse(text)["A"].ShouldBe(expected);

    [TestCase("")]
    [TestCase("# A=1")]
    [TestCase("A")]
    [TestCase("=1")]
    [TestCase("A=\"unclosed")]
    [TestCase("A=\"x\" y")]
    public void Other_lines_are_left_out(string text)
    {
        DotEnv.Parse(text).ShouldBeEmpty();
        DotEnv.Parse(text + "\nB=2\n").ShouldBe([new("B", "2")]);
    }
}
