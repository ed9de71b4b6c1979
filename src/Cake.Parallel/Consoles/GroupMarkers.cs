using System.Globalization;

namespace Cake.Parallel.Consoles;

/// <summary>
/// The lines around a block of output, per style. Formats: GitHub "Workflow commands", GitLab "Custom collapsible
/// sections", Azure Pipelines "Logging commands", each as in the product's documentation.
/// </summary>
internal static class GroupMarkers
{
    private const int RuleWidth = 72;

    /// <summary>The line that opens a block.</summary>
    /// <param name="style">The style.</param>
    /// <param name="title">The group's title.</param>
    /// <param name="block">The block's number in the program; makes GitLab's section names unique.</param>
    /// <param name="now">The time, which GitLab shows durations by.</param>
    public static string Open(OutputStyle style, string title, int block, DateTimeOffset now) => style switch
    {
        OutputStyle.GitHub => $"::group::{OneLine(title)}",
        OutputStyle.GitLab => Section("section_start", block, now) + OneLine(title),
        OutputStyle.AzurePipelines => $"##[group]{OneLine(title)}",
        _ => Rule(OneLine(title)),
    };

    /// <summary>The line that closes a block; null where there is none.</summary>
    public static string? Close(OutputStyle style, int block, DateTimeOffset now) => style switch
    {
        OutputStyle.GitHub => "::endgroup::",
        OutputStyle.GitLab => Section("section_end", block, now),
        OutputStyle.AzurePipelines => "##[endgroup]",
        _ => null,
    };

    /// <summary>The line that says how the group went.</summary>
    public static string Summary(string title, string? status, TimeSpan duration)
    {
        var took = Durations.Short(duration);
        return status is null ? $"{OneLine(title)} ({took})" : $"{OneLine(title)}: {status} ({took})";
    }

    private static string Rule(string title) =>
        $"-- {title} ".PadRight(RuleWidth, '-');

    private static string Section(string mark, int block, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"\e[0K{mark}:{now.ToUnixTimeSeconds()}:group_{block}\r\e[0K");

    // A line break in a title would end the command and print the rest of it as text.
    private static string OneLine(string title) => title.ReplaceLineEndings(" ");
}
