using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Berrys.Tools.Secrets;

/// <summary>
/// Replaces secret values in text by <c>***</c>: as they are, escaped for JSON, URLs, XML and the shell, in base64
/// (also inside a longer encoded text), interrupted by ANSI colours, and cut in two by a line's end. Immutable.
/// </summary>
public sealed class SecretRedactor
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = "***";

    private readonly ImmutableHashSet<string> _forms;
    private readonly string[] _long;
    private readonly SearchValues<string>? _search;
    private readonly SearchValues<string> _ends;
    private readonly bool _spaced;

    private SecretRedactor(ImmutableHashSet<string> forms, ImmutableArray<IgnoredSecret> ignored)
    {
        _forms = forms;
        Ignored = ignored;
        _long = [.. forms.Where(form => form.Length >= SecretPieces.ShortestForm)];
        _search = forms.Count == 0 ? null : SearchValues.Create([.. forms], StringComparison.Ordinal);
        _ends = SearchValues.Create([.. _long.SelectMany(form => (string[])[form[..SecretPieces.ShortestOf(form)], form[^SecretPieces.ShortestOf(form)..]])], StringComparison.Ordinal);
        _spaced = _long.Any(form => form.AsSpan().ContainsAny(' ', '\t'));
        LongestForm = forms.Count == 0 ? 0 : forms.Max(form => form.Length);
    }

    /// <summary>A redactor that knows no secret.</summary>
    public static SecretRedactor None { get; } = new([], []);

    /// <summary>Secrets that are not redacted because their values are too short.</summary>
    public ImmutableArray<IgnoredSecret> Ignored { get; }

    /// <summary>The length of the longest form looked for, in characters.</summary>
    internal int LongestForm { get; }

    /// <summary>Adds a secret.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="value">Its value; multi-line values are also looked for line by line.</param>
    /// <returns>A redactor that knows it as well; the same one when it adds nothing.</returns>
    public SecretRedactor With(string name, string value)
    {
        if (value.Length >= SecretForms.ShortestValue)
        {
            var forms = _forms.Union(SecretForms.Of(value));
            return forms.Count == _forms.Count ? this : new(forms, Ignored);
        }
        var reason = $"The value of {name} has fewer than {SecretForms.ShortestValue} characters and is not redacted.";
        return Ignored.Any(secret => secret.Name == name) ? this : new(_forms, Ignored.Add(new(name, reason)));
    }

    /// <summary>Redacts a text of one or more lines.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with <see cref="Mask"/> in place of every secret.</returns>
    public string Redact(string text)
    {
        if (_search is null || text.Length == 0)
            return text;
        var (plain, map) = AnsiText.PlainWithMap(text);
        var marks = Marks(plain);
        if (marks.Count == 0)
            return text;
        return map is null ? Replace(text, marks) : ReplaceMapped(text, map, marks);
    }

    /// <summary>Where a long text can be cut so that no secret known is cut in two.</summary>
    /// <param name="text">The text so far.</param>
    /// <returns>The number of characters before the cut.</returns>
    internal int SafeCut(string text)
    {
        var cut = Math.Max(0, text.Length - (2 * LongestForm));
        if (char.IsHighSurrogate(text[Math.Max(0, cut - 1)]))
            cut--;
        foreach (var (start, end) in Marks(text))
            if (start < cut && cut < end)
                return start;
        return Math.Max(0, cut);
    }

    private List<(int Start, int End)> Marks(string text)
    {
        var marks = new List<(int Start, int End)>();
        if (_search is null)
            return marks;
        if (text.AsSpan().ContainsAny(_search))
            foreach (var form in _forms)
                for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
                    marks.Add((at, at + form.Length));
        if (_long.Length > 0)
            foreach (var (start, end) in Lines(text))
                MarkPieces(text, start, end, marks);
        return Merge(marks);
    }

    private void MarkPieces(string text, int start, int end, List<(int Start, int End)> marks)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        start += line.Length - line.TrimStart().Length;
        line = line.TrimStart();
        // Nearly every line has neither an end of a secret in it nor the looks of a secret's middle.
        var mayBeMiddle = line.Length < LongestForm && (_spaced || !line.ContainsAny(' ', '\t'));
        if (mayBeMiddle || line.ContainsAny(_ends))
            foreach (var form in _long)
                SecretPieces.Mark(line, start, form, marks);
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return (start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }
    }

    private static List<(int Start, int End)> Merge(List<(int Start, int End)> marks)
    {
        marks.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var mark in marks)
            if (merged.Count > 0 && mark.Start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(mark.End, merged[^1].End));
            else
                merged.Add(mark);
        return merged;
    }

    private static string Replace(string text, List<(int Start, int End)> marks)
    {
        var redacted = new StringBuilder(text.Length);
        var next = 0;
        foreach (var (start, end) in marks)
        {
            redacted.Append(text, next, start - next).Append(Mask);
            next = end;
        }
        return redacted.Append(text, next, text.Length - next).ToString();
    }

    /// <summary>Keeps the escape sequences inside a secret, so that colours end where they did.</summary>
    private static string ReplaceMapped(string text, int[] map, List<(int Start, int End)> marks)
    {
        var redacted = new StringBuilder(text.Length);
        var next = 0;
        foreach (var (start, end) in marks)
        {
            redacted.Append(text, next, map[start] - next).Append(Mask);
            for (var index = start; index < end - 1; index++)
                redacted.Append(text, map[index] + 1, map[index + 1] - map[index] - 1);
            next = map[end - 1] + 1;
        }
        return redacted.Append(text, next, text.Length - next).ToString();
    }
}
