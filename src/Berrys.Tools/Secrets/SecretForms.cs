using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Secrets;

/// <summary>The forms in which a secret value turns up in the output of tools.</summary>
internal static partial class SecretForms
{
    /// <summary>Shorter values are not redacted: they would blank out half of every log and are no secrets.</summary>
    public const int ShortestValue = 4;

    /// <summary>A shorter piece of base64 says too little to be worth the false alarms.</summary>
    private const int ShortestCore = 5;

    /// <summary>All forms of a value: itself, its lines, each of them escaped and encoded.</summary>
    /// <param name="value">The secret.</param>
    /// <returns>Distinct texts, each at least <see cref="ShortestValue"/> characters.</returns>
    public static IReadOnlySet<string> Of(string value)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        AddEncoded(forms, value);
        if (value.AsSpan().IndexOfAny('\r', '\n') >= 0)
            foreach (var line in value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                AddEncoded(forms, line);
        forms.RemoveWhere(form => form.Length < ShortestValue);
        return forms;
    }

    private static void AddEncoded(HashSet<string> forms, string value)
    {
        if (value.Length < ShortestValue)
            return;
        forms.Add(value);
        forms.Add(value.Trim());
        forms.Add(value.Replace("'", @"'\''", StringComparison.Ordinal));
        forms.Add(WebUtility.HtmlEncode(value));
        AddJson(forms, value);
        AddUrl(forms, value);
        AddBase64(forms, Encoding.UTF8.GetBytes(value));
    }

    private static void AddJson(HashSet<string> forms, string value)
    {
        foreach (var encoder in (JavaScriptEncoder[])[JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping])
        {
            var escaped = encoder.Encode(value);
            forms.Add(escaped);
            forms.Add(UnicodeEscape().Replace(escaped, match => match.Value.ToLowerInvariant()));
        }
        // Tools that escape nothing but what they must, and those that escape everything outside ASCII.
        var least = new StringBuilder();
        var ascii = new StringBuilder();
        foreach (var letter in value)
        {
            var escape = letter switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' => $"\\u{(int)letter:x4}",
                _ => null,
            };
            least.Append(escape ?? letter.ToString());
            ascii.Append(escape ?? (letter > '~' ? $"\\u{(int)letter:x4}" : letter.ToString()));
        }
        forms.Add(least.ToString());
        forms.Add(ascii.ToString());
    }

    private static void AddUrl(HashSet<string> forms, string value)
    {
        var strict = Uri.EscapeDataString(value);
        var path = strict.Replace("%2F", "/", StringComparison.Ordinal);
        foreach (var form in (string[])[strict, path, WebUtility.UrlEncode(value), strict.Replace("%20", "+", StringComparison.Ordinal)])
        {
            forms.Add(form);
            forms.Add(PercentEscape().Replace(form, match => match.Value.ToLowerInvariant()));
        }
    }

    /// <summary>
    /// Base64 of the value alone, and the part that stays the same at each of the three alignments in which
    /// it can stand inside a longer encoded text (RFC 4648: 3 bytes become 4 characters).
    /// </summary>
    private static void AddBase64(HashSet<string> forms, byte[] bytes)
    {
        Add(Convert.ToBase64String(bytes));
        for (var shift = 0; shift < 3; shift++)
        {
            var encoded = Convert.ToBase64String([.. new byte[shift], .. bytes]);
            var first = ((shift * 8) + 5) / 6;
            var end = (shift + bytes.Length) * 8 / 6;
            if (end - first >= ShortestCore)
                Add(encoded[first..end]);
        }

        void Add(string encoded)
        {
            forms.Add(encoded);
            forms.Add(encoded.Replace('+', '-').Replace('/', '_'));
        }
    }

    [GeneratedRegex(@"\\u[0-9A-F]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex UnicodeEscape();

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex PercentEscape();
}
