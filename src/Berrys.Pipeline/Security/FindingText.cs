using System.Globalization;

namespace Berrys.Pipeline.Security;

/// <summary>Writes a finding as one line, as an editor's terminal can follow it.</summary>
public static class FindingText
{
    /// <summary>Writes it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Such as <c>services/api-gateway/app.py:7: bandit B307, medium: Use of eval</c>.</returns>
    public static string Of(Finding finding)
    {
        var file = finding.Path ?? finding.Image ?? finding.Service ?? "the workspace";
        var place = finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;
        var severity = finding.Severity.ToString().ToLowerInvariant();
        return $"{place}: {finding.Scanner} {finding.Rule}, {severity}: {finding.Message}";
    }
}
