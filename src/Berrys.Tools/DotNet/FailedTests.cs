using System.Xml;
using System.Xml.Linq;

namespace Berrys.Tools.DotNet;

/// <summary>Names the tests of a TRX report that did not pass.</summary>
public static class FailedTests
{
    /// <summary>Reads the names (Visual Studio's TeamTest schema 2010: <c>UnitTestResult</c>).</summary>
    /// <param name="trx">The report's text.</param>
    /// <returns>The names in the report's order; none when it is cut off.</returns>
    public static IReadOnlyList<string> Of(string trx)
    {
        try
        {
            return
            [
                .. XDocument.Parse(trx).Descendants()
                    .Where(element => element.Name.LocalName == "UnitTestResult"
                        && element.Attribute("outcome")?.Value is "Failed" or "Error" or "Timeout" or "Aborted")
                    .Select(element => element.Attribute("testName")?.Value ?? "a test without a name"),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
