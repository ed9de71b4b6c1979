using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Reports;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Sbom;

/// <summary>Reads the metadata of installed Python distributions (https://packaging.python.org/en/latest/specifications/core-metadata/).</summary>
public static partial class PythonPackages
{
    // Longer ones are the licence's text.
    private const int LongestLicence = 100;
    private const string Classifier = "License :: ";

    /// <summary>Reads a file <c>METADATA</c> or <c>PKG-INFO</c>.</summary>
    /// <param name="text">Its text, of any origin.</param>
    /// <param name="location">The file's place in the image, absolute.</param>
    /// <returns>The distribution, or <see langword="null"/> when the file does not name one.</returns>
    public static SbomComponent? Parse(string text, string location)
    {
        var fields = ControlParagraphs.Head(text).ToLookup(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase);
        var name = PlainText.Line(fields["Name"].FirstOrDefault() ?? "");
        if (name.Length == 0)
            return null;
        var version = PlainText.Line(fields["Version"].FirstOrDefault() ?? "");
        return new(new PackageUrl("pypi", null, PackageName.Normalize(name), version), name, version)
        {
            Licences = Licences(fields),
            Locations = [PlainText.Line(location, ImageFiles.LongestPath)],
        };
    }

    // The newest form first: License-Expression replaced the others (PEP 639).
    private static ImmutableArray<SbomLicence> Licences(ILookup<string, string> fields)
    {
        var expression = fields["License-Expression"].FirstOrDefault() ?? "";
        if (expression.Length is > 0 and <= PlainText.Limit && Expression().IsMatch(expression))
            return [new(expression, IsExpression: true)];
        var classified = fields["Classifier"]
            .Where(classifier => classifier.StartsWith(Classifier, StringComparison.Ordinal))
            .Select(classifier => PlainText.Line(classifier[(classifier.LastIndexOf(" :: ", StringComparison.Ordinal) + 4)..]))
            .Where(name => name.Length > 0 && name != "OSI Approved")
            .Select(name => new SbomLicence(name, IsExpression: false))
            .ToImmutableArray();
        if (!classified.IsEmpty)
            return classified;
        var named = fields["License"].FirstOrDefault() ?? "";
        return named.Length is > 0 and <= LongestLicence && !named.Contains('\n', StringComparison.Ordinal) && named != "UNKNOWN" && PlainText.Line(named) is { Length: > 0 } line
            ? [new(line, IsExpression: false)]
            : [];
    }

    // The grammar of SPDX without the nesting of its brackets.
    [GeneratedRegex(@"^\(*[A-Za-z0-9.+:-]+\)*( (AND|OR|WITH) \(*[A-Za-z0-9.+:-]+\)*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
