using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Berrys.Tools.DotNet;

/// <summary>How many tests ended how.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed, with errors and timeouts.</param>
/// <param name="Skipped">Tests that did not run.</param>
public sealed record TestCounts(int Passed, int Failed, int Skipped)
{
    /// <summary>No tests.</summary>
    public static TestCounts None { get; } = new(0, 0, 0);

    /// <summary>Reads the counts of a TRX report (Visual Studio's TeamTest schema 2010: <c>ResultSummary/Counters</c>).</summary>
    /// <param name="trx">The report's text.</param>
    /// <returns>The counts, or <see langword="null"/> when the report is cut off or none, or the run failed though no test did, as it does when the test host crashes.</returns>
    public static TestCounts? Parse(string trx)
    {
        try
        {
            var counters = XDocument.Parse(trx).Descendants().FirstOrDefault(element => element.Name.LocalName == "Counters");
            if (counters?.Attribute("total") is null)
                return null;
            var total = Count("total");
            var passed = Count("passed");
            var failed = Count("failed") + Count("error") + Count("timeout") + Count("aborted");
            return failed == 0 && counters.Parent?.Attribute("outcome")?.Value is not ("Completed" or "Passed")
                ? null
                : new TestCounts(passed, failed, total - passed - failed);

            int Count(string name) => int.Parse(counters.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is XmlException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Adds two counts.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The sum.</returns>
    public TestCounts Plus(TestCounts other) => new(Passed + other.Passed, Failed + other.Failed, Skipped + other.Skipped);

    /// <summary>The closing line of a test run.</summary>
    /// <returns><c>N passed, N failed, N skipped</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");
}
