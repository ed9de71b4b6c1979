using System.Text.RegularExpressions;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Tools.SecretScans;

/// <summary>Where a scanner found a secret, and by which rule; the secret itself is not part of it.</summary>
/// <param name="Scanner">The scanner.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">What kind of secret the rule takes it for, in words that come from the rule.</param>
public sealed partial record SecretFinding(string Scanner, string Rule, string Kind)
{
    /// <summary>The file, relative to the workspace.</summary>
    public string? Path { get; init; }

    /// <summary>The line from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The column from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The commit that brought it, or <see langword="null"/> for the working tree.</summary>
    public string? Commit { get; init; }

    /// <summary>Where to read more.</summary>
    public Uri? Help { get; init; }

    /// <summary>How bad the scanner takes it to be.</summary>
    public Severity Severity { get; init; } = Severity.High;

    /// <summary>Makes a finding of it.</summary>
    /// <param name="serviceOf">The component that a path belongs to, or <see langword="null"/>.</param>
    /// <returns>The finding.</returns>
    public Finding ToFinding(Func<string, string?> serviceOf) => InHistory(
        new()
        {
            Scanner = Scanner,
            Rule = PlainText.Line(Rule, 100),
            Severity = Severity,
            Message = $"Secret found, not shown: {PlainText.Line(Kind)}",
            Line = Line,
            Column = Column,
            Help = Help,
        },
        Path,
        Commit,
        serviceOf);

    /// <summary>Says of a finding where in the history it is.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The file, relative to the workspace.</param>
    /// <param name="commit">The commit that brought it, or <see langword="null"/>.</param>
    /// <param name="serviceOf">The component that a path belongs to, or <see langword="null"/>.</param>
    /// <returns>The finding with it.</returns>
    public static Finding InHistory(Finding finding, string? path, string? commit, Func<string, string?> serviceOf) => finding with
    {
        Path = path,
        Service = path is null ? null : serviceOf(path),
        Message = commit is not null && CommitId().IsMatch(commit)
            ? $"{finding.Message}, in the history since commit {commit[..Math.Min(12, commit.Length)]}"
            : finding.Message,
    };

    [GeneratedRegex("^[0-9a-f]{7,64}$")]
    private static partial Regex CommitId();
}
