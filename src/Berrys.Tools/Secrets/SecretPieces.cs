namespace Berrys.Tools.Secrets;

/// <summary>Finds a secret that a line's end cut in two: its beginning ends one line, its rest starts the next.</summary>
internal static class SecretPieces
{
    /// <summary>Pieces of shorter secrets are everyday words.</summary>
    public const int ShortestForm = 12;

    /// <summary>A piece of this length is redacted whatever the secret's length.</summary>
    private const int LongestPiece = 8;

    /// <summary>How long a piece of a form must be to be redacted: at least one of two halves is as long, so one of them is always found.</summary>
    public static int ShortestOf(string form) => Math.Min(LongestPiece, (form.Length + 1) / 2);

    /// <summary>Marks the pieces of a secret at a line's two ends, or a line that is nothing but a piece of it.</summary>
    /// <param name="line">The line without surrounding spaces.</param>
    /// <param name="start">Where the line starts in its text.</param>
    /// <param name="form">One form of a secret, at least <see cref="ShortestForm"/> characters.</param>
    /// <param name="marks">Receives the ranges to redact.</param>
    public static void Mark(ReadOnlySpan<char> line, int start, string form, List<(int Start, int End)> marks)
    {
        var shortest = ShortestOf(form);
        if (line.Length < shortest)
            return;
        if (line.Length < form.Length && form.AsSpan().Contains(line, StringComparison.Ordinal))
        {
            marks.Add((start, start + line.Length));
            return;
        }
        var reach = Math.Min(form.Length - 1, line.Length);
        var beginning = Beginning(line[^reach..], form, shortest);
        if (beginning > 0)
            marks.Add((start + line.Length - beginning, start + line.Length));
        var rest = Rest(line[..reach], form, shortest);
        if (rest > 0)
            marks.Add((start, start + rest));
    }

    private static int Beginning(ReadOnlySpan<char> tail, string form, int shortest)
    {
        for (var from = 0; from <= tail.Length - shortest; from++)
        {
            var at = tail[from..].IndexOf(form.AsSpan(0, shortest), StringComparison.Ordinal);
            if (at < 0)
                return 0;
            from += at;
            if (form.AsSpan().StartsWith(tail[from..], StringComparison.Ordinal))
                return tail.Length - from;
        }
        return 0;
    }

    private static int Rest(ReadOnlySpan<char> head, string form, int shortest)
    {
        for (var to = head.Length; to >= shortest;)
        {
            var at = head[..to].LastIndexOf(form.AsSpan(form.Length - shortest), StringComparison.Ordinal);
            if (at < 0)
                return 0;
            to = at + shortest;
            if (form.AsSpan().EndsWith(head[..to], StringComparison.Ordinal))
                return to;
            to--;
        }
        return 0;
    }
}
