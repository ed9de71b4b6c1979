using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Logs;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Logs;

public sealed class FilterPatternTests
{
    [TestCase("", "anything", true)]
    [TestCase("ERROR", "an ERROR here", true)]
    [TestCase("ERROR", "an error here", false)]
    [TestCase("ERROR disk", "disk ERROR", true)]
    [TestCase("ERROR disk", "ERROR", false)]
    [TestCase("\"disk full\"", "the disk full again", true)]
    [TestCase("\"disk full\"", "full disk", false)]
    [TestCase("\"say \\\"hi\\\"\"", "they say \"hi\"", true)]
    [TestCase("?ERROR ?WARN", "WARN", true)]
    [TestCase("?ERROR ?WARN", "INFO", false)]
    [TestCase("ERROR ?WARN", "ERROR", true)]
    [TestCase("ERROR -timeout", "ERROR refused", true)]
    [TestCase("ERROR -timeout", "ERROR timeout", false)]
    [TestCase("-\"out of memory\"", "out of memory", false)]
    [TestCase("%5[0-9]{2}%", "status 503", true)]
    [TestCase("%5[0-9]{2}%", "status 203", false)]
    public void Terms(string pattern, string message, bool expected) => FilterPattern.Parse(pattern)(message).ShouldBe(expected);

    [TestCase("{ $.level = \"ERROR\" }", """{"level":"ERROR"}""", true)]
    [TestCase("{ $.level = ERROR }", """{"level":"ERROR"}""", true)]
    [TestCase("{ $.level = \"ERROR\" }", """{"level":"INFO"}""", false)]
    [TestCase("{ $.level = \"ERROR\" }", "ERROR", false)]
    [TestCase("{ $.level = \"ERROR\" }", "{broken", false)]
    [TestCase("{ $.status >= 500 && $.path = \"/v1/*\" }", """{"status":503,"path":"/v1/agents"}""", true)]
    [TestCase("{ $.status >= 500 && $.path = \"/v1/*\" }", """{"status":503,"path":"/v2"}""", false)]
    [TestCase("{ $.a = 1 || ($.b = 2 && $.c != 3) }", """{"b":2,"c":4}""", true)]
    [TestCase("{ $.a = 1 || ($.b = 2 && $.c != 3) }", """{"b":2,"c":3}""", false)]
    [TestCase("{ $.user.roles[1] = \"admin\" }", """{"user":{"roles":["x","admin"]}}""", true)]
    [TestCase("{ $.error IS NULL }", """{"error":null}""", true)]
    [TestCase("{ $.ok IS TRUE }", """{"ok":true}""", true)]
    [TestCase("{ $.error NOT EXISTS }", """{"ok":true}""", true)]
    [TestCase("{ $.time < 0.5 }", """{"time":0.25}""", true)]
    public void Json(string pattern, string message, bool expected) => FilterPattern.Parse(pattern)(message).ShouldBe(expected);

    [TestCase("[ip, user]")]
    [TestCase("\"open")]
    [TestCase("{ $.a }")]
    [TestCase("{ $.a = }")]
    [TestCase("{ $.a = 1 ")]
    [TestCase("{ ($.a = 1 }")]
    [TestCase("{ $.a = 1 ; }")]
    [TestCase("%(%")]
    public void What_is_no_pattern_is_refused(string pattern) => Should.Throw<AwsException>(() => FilterPattern.Parse(pattern)).Code.ShouldBe("InvalidParameterException");

    [Test]
    public void Any_pattern_is_read_or_refused() => Gen.String[Gen.Char["ab \"?-%{}[]()$.=<>!&|\\*01"], 0, 20].Sample(pattern =>
    {
        try
        {
            FilterPattern.Parse(pattern)("""{"a":1}""");
        }
        catch (AwsException)
        {
            // Refused in AWS's words.
        }
    });
}
