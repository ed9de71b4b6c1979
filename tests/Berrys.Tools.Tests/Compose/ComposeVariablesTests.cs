using Berrys.Tools.Compose;
using CsCheck;

namespace Berrys.Tools.Tests.Compose;

public class ComposeVariablesTests
{
    private static readonly Dictionary<string, string> Values = new() { ["SET"] = "v", ["EMPTY"] = "", ["_a1"] = "u" };

    [TestCase("plain", "plain")]
    [TestCase("$SET", "v")]
    [TestCase("${SET}x", "vx")]
    [TestCase("$SET-x $_a1", "v-x u")]
    [TestCase("[$NOT]", "[]")]
    [TestCase("${NOT:-d}", "d")]
    [TestCase("${NOT-d}", "d")]
    [TestCase("${EMPTY:-d}", "d")]
    [TestCase("${EMPTY-d}", "")]
    [TestCase("${NOT:-}", "")]
    [TestCase("${NOT:-http://h:1/a?b}", "http://h:1/a?b")]
    [TestCase("${SET:?must}", "v")]
    [TestCase("${EMPTY?must}", "")]
    [TestCase("${SET:+on}${EMPTY:+off}${EMPTY+set}", "onset")]
    [TestCase("${NOT:-${SET}-${NOT-2}}", "v-2")]
    [TestCase("${SET:-${NOT:?never}}", "v")]
    [TestCase("$$SET $${SET} $$$SET", "$SET ${SET} $v")]
    [TestCase("a}b", "a}b")]
    public void Variables_are_substituted(string text, string expected) =>
        ComposeVariables.Substitute(text, Values.GetValueOrDefault).ShouldBe(expected);

    [TestCase("${NOT:?say it}", "the variable NOT has no value: say it")]
    [TestCase("${NOT?}", "the variable NOT has no value")]
    [TestCase("${EMPTY:?is $SET}", "the variable EMPTY has no value: is v")]
    [TestCase("cost: 5$", "cost: 5$ has a $ before what is no variable; write $$ for a dollar sign")]
    [TestCase("$1", "$1 has a $ before what is no variable; write $$ for a dollar sign")]
    [TestCase("${}", "${} has a $ before what is no variable; write $$ for a dollar sign")]
    [TestCase("${SET", "${SET has a form of ${SET…} that is not known")]
    [TestCase("${SET!x}", "${SET!x} has a form of ${SET…} that is not known")]
    [TestCase("${NOT:-x", "${NOT:-x has a brace without its end")]
    public void Invalid_forms_are_refused(string text, string message) =>
        Should.Throw<FormatException>(() => ComposeVariables.Substitute(text, Values.GetValueOrDefault)).Message.ShouldBe(message);

    [Test]
    public void Doubled_dollar_signs_protect_any_text() =>
        Gen.String.Sample(text => ComposeVariables.Substitute(text.Replace("$", "$$"), _ => "no") == text);

    [Test]
    public void A_value_is_put_in_as_it_is()
    {
        var plain = Gen.String[Gen.Char.AlphaNumeric, 0, 5];
        Gen.Select(plain, Gen.String, plain).Sample((before, value, after) =>
            ComposeVariables.Substitute(before + "${X}" + after, _ => value) == before + value + after
            && ComposeVariables.Substitute(before + "${X-" + after + "}", _ => null) == before + after);
    }

    [Test]
    public void Any_text_is_substituted_or_refused()
    {
        var pieces = Gen.OneOf("$", "{", "}", "$$", "${", ":-", "-", "?", "+", "A", "1", " ").Array[0, 12];
        pieces.Sample(parts =>
        {
            try
            {
                ComposeVariables.Substitute(string.Concat(parts), name => name == "A" ? "a" : null);
            }
            catch (FormatException)
            {
                // Refused: the only other outcome.
            }
        });
    }
}
