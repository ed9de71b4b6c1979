using System.Globalization;

namespace Berrys.Tools.Processes;

/// <summary>One process of Linux's table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Its state letter.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Group">Its process group.</param>
/// <param name="Session">Its session.</param>
internal sealed record ProcessEntry(int Id, char State, int Parent, int Group, int Session)
{
    /// <summary>Whether it runs: a zombie waits for its parent only.</summary>
    public bool Runs => State is not ('Z' or 'X' or 'x');

    /// <summary>Reads /proc/PID/stat (proc_pid_stat(5)); the name in parentheses can hold anything.</summary>
    /// <param name="stat">The file's text.</param>
    /// <returns>The entry, or <see langword="null"/> when the text is none.</returns>
    public static ProcessEntry? Parse(string stat)
    {
        var open = stat.IndexOf('(', StringComparison.Ordinal);
        var close = stat.LastIndexOf(')');
        if (open < 0 || close < open)
            return null;
        var fields = stat[(close + 1)..].Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 4
            && Number(stat.AsSpan(0, open), out var id)
            && Number(fields[1], out var parent)
            && Number(fields[2], out var group)
            && Number(fields[3], out var session)
            ? new(id, fields[0][0], parent, group, session)
            : null;

        static bool Number(ReadOnlySpan<char> text, out int number) =>
            int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
