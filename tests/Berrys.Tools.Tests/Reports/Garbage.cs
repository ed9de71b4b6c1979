using System.Text;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Tests.Reports;

/// <summary>Reports that no scanner should have written.</summary>
internal static class Garbage
{
    private static readonly string[] Texts =
    [
        "", " ", "null", "true", "1", "\"x\"", "{", "[", "[{", "{}", "[[]]", "[null]", "[1]", "[{}]", "{\"results\": 1, \"errors\": 2}", "{\"results\": [{}], \"errors\": []}",
        "{\"results\": [null], \"errors\": []}", "[{\"filePath\": \"a\"}]", "[{\"filePath\": \"a\", \"messages\": [{}]}]", "[{\"filePath\": \"\\ud800\", \"messages\": []}]",
        "[{\"RuleID\": 7}]", "[{\"RuleID\": \"\\udfff\"}]", "\u001b[31mNo such option\u001b[0m", "Usage: tool [options]", "\0\0\0\0",
    ];

    public static IEnumerable<TestCaseData> All =>
    [
        .. Texts.Select(text => new TestCaseData(ReportReading.Of(Encoding.UTF8.GetBytes(text))).SetArgDisplayNames(PlainText.Line(text, 40))),
        new TestCaseData(ReportReading.Of(Encoding.UTF8.GetBytes(new string('[', 100_000)))).SetArgDisplayNames("deep"),
        new TestCaseData(ReportReading.Of(new byte[] { 0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d })).SetArgDisplayNames("no UTF-8"),
        new TestCaseData(ReportReading.Refused("it wrote no report")).SetArgDisplayNames("none"),
    ];

    /// <summary>Every beginning of a report, cut at some places.</summary>
    public static IEnumerable<ReportReading> Beginnings(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimEnd());
        for (var length = 0; length < bytes.Length; length += Math.Max(1, bytes.Length / 97))
            yield return ReportReading.Of(bytes.AsMemory(0, length));
    }
}
