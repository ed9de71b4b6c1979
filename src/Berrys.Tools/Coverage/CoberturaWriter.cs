using System.Globalization;
using System.Text;
using System.Xml;

namespace Berrys.Tools.Coverage;

/// <summary>Writes Cobertura XML (the DTD's version 04): one package per folder, one class per file.</summary>
public static class CoberturaWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="at">When it was made.</param>
    /// <returns>The file's text; the same for the same report and time.</returns>
    public static string Render(CoverageReport report, DateTimeOffset at)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("coverage");
            var totals = report.Totals;
            Rates(writer, totals);
            Attribute(writer, "lines-covered", totals.LinesCovered);
            Attribute(writer, "lines-valid", totals.Lines);
            Attribute(writer, "branches-covered", totals.BranchesCovered);
            Attribute(writer, "branches-valid", totals.Branches);
            Attribute(writer, "complexity", 0);
            writer.WriteAttributeString("version", "1");
            Attribute(writer, "timestamp", at.ToUnixTimeMilliseconds());
            writer.WriteStartElement("sources");
            foreach (var source in report.Sources)
                writer.WriteElementString("source", source);
            writer.WriteEndElement();
            writer.WriteStartElement("packages");
            foreach (var package in report.Files.GroupBy(file => Folder(file.Key), StringComparer.Ordinal).OrderBy(package => package.Key, StringComparer.Ordinal))
                WritePackage(writer, package.Key, [.. package.Select(file => (file.Key, (IReadOnlyDictionary<int, LineCoverage>)file.Value))]);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static string Folder(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : ".";

    private static void WritePackage(XmlWriter writer, string name, IReadOnlyList<(string Name, IReadOnlyDictionary<int, LineCoverage> Lines)> files)
    {
        writer.WriteStartElement("package");
        writer.WriteAttributeString("name", name.Replace('/', '.'));
        Rates(writer, CoverageTotals.Of(files.SelectMany(file => file.Lines.Values)));
        Attribute(writer, "complexity", 0);
        writer.WriteStartElement("classes");
        foreach (var (file, lines) in files)
        {
            writer.WriteStartElement("class");
            writer.WriteAttributeString("name", file[(file.LastIndexOf('/') + 1)..]);
            writer.WriteAttributeString("filename", file);
            Rates(writer, CoverageTotals.Of(lines.Values));
            Attribute(writer, "complexity", 0);
            writer.WriteStartElement("methods");
            writer.WriteEndElement();
            writer.WriteStartElement("lines");
            foreach (var (number, line) in lines)
                WriteLine(writer, number, line);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteLine(XmlWriter writer, int number, LineCoverage line)
    {
        writer.WriteStartElement("line");
        Attribute(writer, "number", number);
        Attribute(writer, "hits", line.Hits);
        if (line.Branches is { } branches)
        {
            var percent = branches.Total == 0 ? 100 : 100 * branches.Covered / branches.Total;
            writer.WriteAttributeString("branch", "true");
            writer.WriteAttributeString("condition-coverage", string.Create(CultureInfo.InvariantCulture, $"{percent}% ({branches.Covered}/{branches.Total})"));
            if (branches.Missing is { } missing)
                writer.WriteAttributeString("missing-branches", string.Join(',', missing));
        }
        writer.WriteEndElement();
    }

    private static void Rates(XmlWriter writer, CoverageTotals totals)
    {
        writer.WriteAttributeString("line-rate", totals.LineRate.ToString("0.####", CultureInfo.InvariantCulture));
        writer.WriteAttributeString("branch-rate", totals.BranchRate.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private static void Attribute(XmlWriter writer, string name, long value) => writer.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
