using System.Globalization;

namespace Berrys.Pipeline.Security;

/// <summary>Writes a finding as one line, as an editor's terminal can follow it.</summary>
public static class FindingText
{
    /// <summary>Writes it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Such as <c>services/api-gateway/app.py:7: bandit B307, medium: Use of eval</c>.</returns>
    public static string Of(Finding finding) =>
        $"{Place(finding)}: {finding.Scanner} {finding.Rule}, {finding.Severity.ToString().ToLowerInvariant()}: {Subject(finding)}";

    /// <summary>Where it is.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Such as <c>services/api-gateway/app.py:7</c>; in an image <c>berrys_agents_v2/api-gateway: usr/bin/curl</c>.</returns>
    public static string Place(Finding finding)
    {
        var file = (finding.Image, finding.Path) switch
        {
            ({ } image, null) => image,
            // A file of the workspace, such as the image's Dockerfile, has a line; a file in an image hardly ever.
            ({ } image, { } path) when finding.Line is null => $"{image}: {path}",
            (_, { } path) => path,
            _ => finding.Service ?? "the workspace",
        };
        return finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;
    }

    /// <summary>What is wrong, with the package that it is about.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Such as <c>jinja2 2.11.1 (mended in 2.11.3): Regular expression denial of service</c>.</returns>
    public static string Subject(Finding finding)
    {
        if (finding.Package is not { } package)
            return finding.Message;
        var named = finding.InstalledVersion is { } version ? $"{package} {version}" : package;
        return finding.FixedVersion is { } better ? $"{named} (mended in {better}): {finding.Message}" : $"{named}: {finding.Message}";
    }
}
