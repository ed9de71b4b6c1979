using System.Text;

namespace Berrys.Tools.Prerequisites;

/// <summary>Writes what was found of the prerequisites as a table for people.</summary>
public static class PrerequisiteTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="statuses">What was found.</param>
    /// <param name="platform">Where, for the install commands.</param>
    /// <param name="administrator">Whether the user may install without sudo.</param>
    /// <returns>Lines of text, the heading first.</returns>
    public static string Write(IReadOnlyList<PrerequisiteStatus> statuses, Platform platform, bool administrator)
    {
        string[][] rows =
        [
            ["", "prerequisite", "found", "needed", "for", "install"],
            .. statuses.Select(status => Row(status, platform, administrator)),
        ];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var column = 0; column < widths.Length; column++)
                text.Append(row[column].PadRight(widths[column])).Append("  ");
            text.AppendLine(row[^1]);
        }

        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static string[] Row(PrerequisiteStatus status, Platform platform, bool administrator)
    {
        var needed = status.Prerequisite.Minimum is { } minimum ? minimum + " or later" : "any";
        var mark = status.Satisfied ? "ok" : status.Version is null ? "missing" : "old";
        var install = status.Satisfied ? "" : InstallCommand.For(status.Prerequisite, platform, administrator);
        return [mark, status.Prerequisite.Name, status.Version ?? "-", needed, status.Prerequisite.Purpose, install];
    }
}
