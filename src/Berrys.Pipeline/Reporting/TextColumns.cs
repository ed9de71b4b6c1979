namespace Berrys.Pipeline.Reporting;

/// <summary>Lines up text in columns.</summary>
public static class TextColumns
{
    private const int Gap = 2;

    /// <summary>Lines up rows.</summary>
    /// <param name="rows">The rows, all of the same length.</param>
    /// <returns>One line per row, without blanks at its end.</returns>
    public static IReadOnlyList<string> Align(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
            return [];
        int[] widths = [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length) + Gap)];
        return [.. rows.Select(row => string.Concat(row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())];
    }
}
