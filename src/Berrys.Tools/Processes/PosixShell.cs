using System.Buffers;

namespace Berrys.Tools.Processes;

/// <summary>Quoting for a POSIX shell (POSIX.1-2017, Shell Command Language, 2.2).</summary>
public static class PosixShell
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-");

    /// <summary>Writes a word so that a shell reads exactly that word.</summary>
    /// <param name="word">Any text without NUL.</param>
    /// <returns>The word itself where it has no special characters, else in single quotes.</returns>
    public static string Quote(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Writes the word in command position, where <c>NAME=value</c> would be an assignment.</summary>
    /// <param name="word">The executable.</param>
    /// <returns>The quoted word.</returns>
    public static string QuoteExecutable(string word) =>
        word.Contains('=', StringComparison.Ordinal) ? $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'" : Quote(word);
}
