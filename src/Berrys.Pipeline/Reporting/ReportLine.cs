using System.Collections.Immutable;

namespace Berrys.Pipeline.Reporting;

/// <summary>A piece of a line.</summary>
/// <param name="Text">The text, without control characters.</param>
/// <param name="Tone">What it means.</param>
public readonly record struct ReportSegment(string Text, Tone Tone = Tone.Plain);

/// <summary>A line of a report for people.</summary>
/// <param name="Segments">Its pieces from left to right.</param>
public sealed record ReportLine(ImmutableArray<ReportSegment> Segments)
{
    /// <summary>An empty line.</summary>
    public static ReportLine Empty { get; } = new([]);

    /// <summary>A line of one piece.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="tone">What it means.</param>
    /// <returns>The line.</returns>
    public static ReportLine Of(string text, Tone tone = Tone.Plain) => new([new(text, tone)]);

    /// <summary>The line without tones and without blanks at its end.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Concat(Segments.Select(segment => segment.Text)).TrimEnd();
}
