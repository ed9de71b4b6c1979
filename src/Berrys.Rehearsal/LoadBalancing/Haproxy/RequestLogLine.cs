using System.Globalization;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>One request as HAProxy logs it.</summary>
/// <param name="Listener">The listener's slot.</param>
/// <param name="Group">The number of the target group's backend, or <see langword="null"/> when the request went to none.</param>
/// <param name="Kind">The kind of the rule that matched: <c>forward</c>, <c>fixed</c>, <c>redirect</c>, <c>none</c>, or empty.</param>
/// <param name="Priority">The priority of that rule.</param>
/// <param name="Status">The status that the client got.</param>
/// <param name="ResponseTime">From the request's sending to the target's first byte, in ms; <see langword="null"/> when the target did not answer.</param>
/// <param name="TotalTime">The whole request in ms.</param>
/// <param name="Ending">HAProxy's two letters for how it ended; <c>--</c> is well.</param>
/// <param name="Retries">How many times a connection was refused and tried again.</param>
public sealed record RequestLogLine(
    int Listener, int? Group, string Kind, string Priority, int Status, double? ResponseTime, double TotalTime, string Ending, int Retries)
{
    /// <summary>HAProxy's log format for it (configuration manual, section 8.2.4).</summary>
    public const string Format = "BERRYS %f %b %s %ST %Tr %Ta %ts %rc |%[var(txn.kind)]|%[var(txn.id)]";

    /// <summary>Whether no connection to a target came about.</summary>
    public bool ConnectionFailed => Ending is ['S', 'C'];

    /// <summary>Whether the status is the target's and not the load balancer's own.</summary>
    public bool IsFromTarget => ResponseTime is not null;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The datagram.</param>
    /// <returns>The request, or <see langword="null"/> for another line, or one about a client that went away before it asked anything.</returns>
    public static RequestLogLine? Parse(string line)
    {
        var mark = line.IndexOf("BERRYS ", StringComparison.Ordinal);
        var parts = mark < 0 ? [] : line[mark..].TrimEnd('\n', '\0').Split('|');
        var words = parts is [var head, _, _] ? head.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        if (words.Length != 9 || Number(words[1].AsSpan(1)) is not { } listener || Number(words[4]) is not { } status || status < 0)
            return null;
        var group = words[2][0] == 'g' ? Number(words[2].AsSpan(1)) : null;
        var response = Number(words[5]) is { } time and >= 0 && group is not null && words[3][0] == 's' ? time : (double?)null;
        return new(
            listener, group, Empty(parts[1]), Empty(parts[2]), status, response, Number(words[6].AsSpan().TrimStart('+')) ?? 0, words[7],
            Number(words[8].AsSpan().TrimStart('+')) ?? 0);

        static string Empty(string text) => text == "-" ? "" : text;
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
