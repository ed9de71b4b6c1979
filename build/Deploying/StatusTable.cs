using System.Globalization;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Rollouts;
using Berrys.Tools.Reports;

namespace Berrys.Build.Deploying;

/// <summary>Writes what runs in an environment for people.</summary>
public static class StatusTable
{
    private const int DigestLength = 19;

    /// <summary>The services: the colour that serves, and the other one while it has tasks.</summary>
    /// <param name="states">The services.</param>
    /// <returns>Lines.</returns>
    public static IReadOnlyList<string> Services(IEnumerable<ServiceState> states)
    {
        var rows = new List<IReadOnlyList<string>> { (string[])["service", "colour", "traffic", "tasks", "healthy", "release", "runs"] };
        foreach (var state in states.OrderBy(state => state.Service, StringComparer.Ordinal))
        {
            var shown = Enum.GetValues<Colour>().Where(colour => colour == state.Live || state[colour].Desired > 0).ToArray();
            if (shown.Length == 0)
                rows.Add((string[])[state.Service, "-", "-", "0", "0", "nothing deployed", ""]);
            rows.AddRange(shown.Select(colour => Row(state.Service, colour, state[colour])));
        }

        return TextColumns.Align(rows);
    }

    /// <summary>The last entries of the ledger.</summary>
    /// <param name="entries">The entries, oldest first.</param>
    /// <returns>Lines, newest first; none when nothing happened.</returns>
    public static IReadOnlyList<string> History(IReadOnlyList<LedgerEntry> entries) => entries.Count == 0
        ? ["Nothing was deployed yet"]
        :
        [
            "",
            .. TextColumns.Align([.. entries.Reverse().Select(entry => (string[])
            [
                entry.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                LedgerTable.Word(entry),
                PlainText.Line(entry.Version),
                LedgerTable.Shortened(entry.Release),
                PlainText.Line(entry.By),
            ])]),
        ];

    private static string[] Row(string service, Colour colour, ColourState state) =>
    [
        service,
        colour.Name(),
        string.Create(CultureInfo.InvariantCulture, $"{state.Weight} %"),
        string.Create(CultureInfo.InvariantCulture, $"{state.Running}/{state.Desired}"),
        state.Healthy.ToString(CultureInfo.InvariantCulture),
        state.Version ?? "-",
        state.Identity is { Length: > DigestLength } identity ? identity[..DigestLength] : state.Identity ?? "-",
    ];
}
