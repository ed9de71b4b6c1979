using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Berrys.Tools.Coverage;

/// <summary>Reads Cobertura XML; what its DTD does not know is passed over.</summary>
public static partial class CoberturaReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="xml">The file's text.</param>
    /// <returns>The report, or <see langword="null"/> when the text is cut off or no Cobertura report.</returns>
    public static CoverageReport? Parse(string xml)
    {
        try
        {
            // Older writers name a DTD on the web: neither fetched nor refused.
            using var reader = XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            if (root.Name.LocalName != "coverage")
                return null;
            var parts = root.Descendants("class").Select(ParseClass);
            var sources = root.Elements("sources").Elements("source").Select(source => source.Value.Trim()).Where(source => source.Length > 0);
            var report = new CoverageReport();
            return CoverageReport.Merge([.. parts, report with { Sources = report.Sources.Union(sources) }]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static CoverageReport ParseClass(XElement element)
    {
        var lines = ImmutableSortedDictionary.CreateBuilder<int, LineCoverage>();
        foreach (var line in element.Elements("lines").Elements("line"))
            if (int.TryParse((string?)line.Attribute("number"), CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                var coverage = ParseLine(line);
                lines[number] = lines.TryGetValue(number, out var same) ? same.Union(coverage) : coverage;
            }
        var report = new CoverageReport();
        var file = ((string?)element.Attribute("filename") ?? "").Replace('\\', '/');
        return file.Length == 0 ? report : report with { Files = report.Files.Add(file, lines.ToImmutable()) };
    }

    private static LineCoverage ParseLine(XElement line)
    {
        _ = long.TryParse((string?)line.Attribute("hits"), CultureInfo.InvariantCulture, out var hits);
        if (Conditions().Match((string?)line.Attribute("condition-coverage") ?? "") is not { Success: true } match)
            return new(hits);
        var missing = ((string?)line.Attribute("missing-branches"))?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var branches = new BranchCoverage(Number("covered"), Number("total")) { Missing = missing is null ? null : [.. missing] };
        return new(hits, branches);

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\((?<covered>\d{1,9})/(?<total>\d{1,9})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Conditions();
}
