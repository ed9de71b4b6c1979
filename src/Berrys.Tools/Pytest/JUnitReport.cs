using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Berrys.Tools.Pytest;

/// <summary>A JUnit report as pytest writes it.</summary>
/// <param name="Cases">All tests, in order.</param>
/// <param name="Time">The time of all suites together.</param>
public sealed partial record JUnitReport(ImmutableArray<TestCase> Cases, TimeSpan Time)
{
    /// <summary>How many tests there are.</summary>
    public int Tests => Cases.Length;

    /// <summary>How many failed.</summary>
    public int Failures => Count(TestOutcome.Failed);

    /// <summary>How many could not be collected, set up or torn down.</summary>
    public int Errors => Count(TestOutcome.Error);

    /// <summary>How many were skipped.</summary>
    public int Skipped => Count(TestOutcome.Skipped);

    /// <summary>Those that failed or had an error, in order.</summary>
    public IEnumerable<TestCase> Troubles => Cases.Where(test => test.Outcome is TestOutcome.Failed or TestOutcome.Error);

    /// <summary>Reads a report. Attributes and elements that no schema knows are passed over.</summary>
    /// <param name="xml">The file's text.</param>
    /// <returns>The report, or <see langword="null"/> when the text is cut off or no JUnit report.</returns>
    public static JUnitReport? Parse(string xml)
    {
        try
        {
            var root = XDocument.Parse(xml).Root!;
            if (root.Name.LocalName is not ("testsuites" or "testsuite"))
                return null;
            var suites = root.DescendantsAndSelf("testsuite");
            return new([.. root.Descendants("testcase").Select(ParseCase)], suites.Aggregate(TimeSpan.Zero, (sum, suite) => sum + Seconds(suite)));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private int Count(TestOutcome outcome) => Cases.Count(test => test.Outcome == outcome);

    private static TestCase ParseCase(XElement element)
    {
        var trouble = element.Elements().FirstOrDefault(child => child.Name.LocalName is "failure" or "error")
            ?? element.Element("skipped");
        var outcome = trouble?.Name.LocalName switch
        {
            "failure" => TestOutcome.Failed,
            "error" => TestOutcome.Error,
            "skipped" => TestOutcome.Skipped,
            _ => TestOutcome.Passed,
        };
        var place = trouble is null ? null : Place().Matches(trouble.Value).LastOrDefault();
        var message = (string?)trouble?.Attribute("message") ?? trouble?.Value;
        var isCollectionError = outcome == TestOutcome.Error && message == "collection failure";
        if (isCollectionError)
            message = Raised().Matches(trouble!.Value).LastOrDefault()?.Groups["text"].Value ?? message;
        return new((string?)element.Attribute("classname") ?? "", (string?)element.Attribute("name") ?? "", outcome, Seconds(element))
        {
            File = place?.Groups["file"].Value ?? (string?)element.Attribute("file"),
            Line = place is not null ? int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture)
                // pytest counts the lines of tests from 0.
                : int.TryParse((string?)element.Attribute("line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line + 1 : null,
            IsCollectionError = isCollectionError,
            Message = message?.Trim().Split('\n')[0].TrimEnd(),
        };
    }

    private static TimeSpan Seconds(XElement element) =>
        double.TryParse((string?)element.Attribute("time"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.FromDays(30).TotalSeconds))
            : TimeSpan.Zero;

    /// <summary>What was raised, in a traceback of pytest's.</summary>
    [GeneratedRegex(@"^E   (?<text>\w[^\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Raised();

    /// <summary>The last line of a traceback: <c>tests/test_calc.py:10: AssertionError</c>.</summary>
    [GeneratedRegex(@"^(?<file>[^\s:][^:\n]*\.py):(?<line>\d{1,9}):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
