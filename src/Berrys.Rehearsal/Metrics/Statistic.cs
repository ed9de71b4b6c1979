using System.Globalization;
using System.Text.RegularExpressions;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>
/// One of CloudWatch's statistics: <c>Sum</c>, <c>p95</c>, <c>tm99</c>, <c>TM(10%:90%)</c>, <c>PR(:0.3)</c>, …
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
/// </summary>
/// <param name="Kind">What is computed.</param>
/// <param name="Low">The lower bound, exclusive, or <see langword="null"/>.</param>
/// <param name="High">The upper bound, inclusive, or <see langword="null"/>; of a percentile, the percentage.</param>
/// <param name="IsPercent">Whether the bounds are percentages of the samples instead of values.</param>
public sealed partial record Statistic(StatisticKind Kind, double? Low = null, double? High = null, bool IsPercent = false)
{
    private static readonly Dictionary<string, StatisticKind> Trimmed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tm"] = StatisticKind.TrimmedMean,
        ["wm"] = StatisticKind.WinsorizedMean,
        ["tc"] = StatisticKind.TrimmedCount,
        ["ts"] = StatisticKind.TrimmedSum,
        ["pr"] = StatisticKind.PercentileRank,
    };

    /// <summary>Reads a statistic's name.</summary>
    /// <param name="name">Such as <c>p99.9</c>.</param>
    /// <returns>The statistic.</returns>
    /// <exception cref="AwsException">There is none of that name.</exception>
    public static Statistic Parse(string name)
    {
        if (Enum.TryParse<StatisticKind>(name, out var simple) && simple <= StatisticKind.Maximum && char.IsLetter(name, 0))
            return new(simple);
        if (name.Equals("IQM", StringComparison.OrdinalIgnoreCase))
            return new(StatisticKind.TrimmedMean, 25, 75, true);
        if (Short().Match(name) is { Success: true } match && Number(match.Groups[2].Value) is { } percent and <= 100)
        {
            return match.Groups[1].Value is "p" or "P"
                ? new(StatisticKind.Percentile, null, percent, true)
                : new(Trimmed[match.Groups[1].Value], null, percent, true);
        }
        return Range().Match(name) is { Success: true } range ? OfRange(range, name) : throw Unknown(name);
    }

    private static Statistic OfRange(Match range, string name)
    {
        var (low, high) = (Number(range.Groups[2].Value), Number(range.Groups[4].Value));
        var percents = range.Groups[3].Length + range.Groups[5].Length;
        var bounds = (low is null ? 0 : 1) + (high is null ? 0 : 1);
        var kind = Trimmed[range.Groups[1].Value];
        return bounds > 0 && (percents == 0 || (percents == bounds && kind != StatisticKind.PercentileRank))
            ? new(kind, low, high, percents > 0)
            : throw Unknown(name);
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static AwsException Unknown(string name) =>
        new("ValidationError", $"'{name}' is not a statistic: use Sum, SampleCount, Average, Minimum, Maximum, pNN, tmNN, wmNN, tcNN, tsNN, IQM, TM(a:b), WM(a:b), TC(a:b), TS(a:b) or PR(a:b).");

    [GeneratedRegex(@"^(p|tm|wm|tc|ts)(\d{1,3}(?:\.\d{1,10})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(TM|WM|TC|TS|PR)\((-?\d+(?:\.\d+)?)?(%?):(-?\d+(?:\.\d+)?)?(%?)\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
