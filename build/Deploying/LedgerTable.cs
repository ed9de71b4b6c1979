using System.Globalization;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Reporting;
using Berrys.Tools.Reports;

namespace Berrys.Build.Deploying;

/// <summary>Writes the ledger for people.</summary>
public static class LedgerTable
{
    private const int IdentityLength = 12;
    private const int LongestText = 120;

    /// <summary>Writes entries.</summary>
    /// <param name="entries">The entries, oldest first.</param>
    /// <returns>Lines, the newest last.</returns>
    public static IReadOnlyList<string> Lines(IReadOnlyCollection<LedgerEntry> entries) => TextColumns.Align(
    [
        ["when", "what", "environment", "version", "release", "who", "from", "why"],
        .. entries.Select(entry => (string[])
        [
            entry.At.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Word(entry),
            Text(entry.Environment),
            Text(entry.Version),
            Shortened(entry.Release),
            entry.ClaimedBy is null ? Text(entry.By) : $"{Text(entry.ClaimedBy)} as {Text(entry.By)}",
            Text(entry.From),
            Text(entry.Reason),
        ]),
    ]);

    /// <summary>What happened, in words.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Such as <c>rolled back to</c>.</returns>
    public static string Word(LedgerEntry entry) => entry.Event switch
    {
        LedgerEvent.Other => Text(entry.Word),
        LedgerEvent.RolledBack => "rolled back to",
        _ => entry.Event.ToString().ToLowerInvariant(),
    };

    /// <summary>A release's identity, shortened.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>Its first digits.</returns>
    public static string Shortened(string identity) => Text(identity) is { Length: > IdentityLength } whole ? whole[..IdentityLength] : Text(identity);

    private static string Text(string? text) => text is null ? "-" : PlainText.Line(text, LongestText);
}
