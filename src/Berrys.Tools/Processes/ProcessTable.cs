using System.Globalization;

namespace Berrys.Tools.Processes;

/// <summary>Linux's table of processes (proc(5)).</summary>
internal static class ProcessTable
{
    /// <summary>Reads all processes; those that end meanwhile are left out.</summary>
    public static IReadOnlyList<ProcessEntry> Read()
    {
        var entries = new List<ProcessEntry>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (char.IsAsciiDigit(folder["/proc/".Length]) && TryRead($"{folder}/stat") is { } text && ProcessEntry.Parse(text) is { } entry)
                entries.Add(entry);
        return entries;
    }

    /// <summary>Whether a process carries a mark in the environment it was started with.</summary>
    public static bool HasMark(int process, string mark) =>
        TryRead(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/environ"))?.Contains(mark, StringComparison.Ordinal) == true;

    /// <summary>Finds the members of a tree.</summary>
    /// <param name="table">All processes.</param>
    /// <param name="leader">The id of the tree's first process, session and group.</param>
    /// <param name="isMarked">Whether a process carries the tree's mark; asked only when the table does not tell.</param>
    /// <param name="self">Our own id, never a member.</param>
    /// <returns>The ids of those that still run (zombies do not).</returns>
    public static IReadOnlyList<int> Members(IReadOnlyList<ProcessEntry> table, int leader, Func<ProcessEntry, bool> isMarked, int self)
    {
        var members = new HashSet<int>();
        foreach (var process in table)
            if (process.Id == leader || process.Session == leader || process.Group == leader || (process.Runs && isMarked(process)))
                members.Add(process.Id);
        members.Remove(self);
        int before;
        do
        {
            before = members.Count;
            foreach (var process in table)
                if (members.Contains(process.Parent) && process.Id != self)
                    members.Add(process.Id);
        }
        while (members.Count > before);
        return [.. table.Where(process => process.Runs && members.Contains(process.Id)).Select(process => process.Id)];
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended between being listed and being read, or belongs to somebody else.
            return null;
        }
    }
}
