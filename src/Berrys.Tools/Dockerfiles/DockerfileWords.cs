using System.Collections.Immutable;
using System.Text;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Splits instructions into words.</summary>
internal static class DockerfileWords
{
    /// <summary>Splits the first word off.</summary>
    /// <param name="text">The text, not starting with white space.</param>
    /// <returns>The first word and the rest without the space between.</returns>
    public static (string First, string Remainder) Head(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return (text[..end], text[end..].TrimStart());
    }

    /// <summary>Splits the first word off, which may hold white space in quotes.</summary>
    /// <param name="text">The text, not starting with white space.</param>
    /// <param name="escape">The Dockerfile's escape character.</param>
    /// <returns>The first word, its quotes left in, and the rest without the space between.</returns>
    public static (string First, string Remainder) QuotedHead(string text, char escape)
    {
        var first = Split(text, escape)[0];
        return (first, text[first.Length..].TrimStart());
    }

    /// <summary>Splits at white space alone, as COPY, ADD and FROM do.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The words.</returns>
    public static ImmutableArray<string> Plain(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Splits at white space outside quotes, as ARG and ENV do; quotes and escapes stay in the words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escape">The Dockerfile's escape character.</param>
    /// <returns>The words.</returns>
    public static ImmutableArray<string> Split(string text, char escape)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (word.Length > 0)
                    words.Add(word.ToString());
                word.Clear();
                continue;
            }

            word.Append(c);
            if (c == escape && quote != '\'' && i + 1 < text.Length)
                word.Append(text[++i]);
            else if (c is '"' or '\'')
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words.ToImmutable();
    }
}
