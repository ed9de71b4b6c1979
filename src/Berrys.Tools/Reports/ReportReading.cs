namespace Berrys.Tools.Reports;

/// <summary>What came of reading a report.</summary>
/// <param name="Content">Its bytes; empty when it was not read.</param>
/// <param name="Problem">Why it was not read, or <see langword="null"/>.</param>
public sealed record ReportReading(ReadOnlyMemory<byte> Content, string? Problem)
{
    /// <summary>A report that was read.</summary>
    /// <param name="content">Its bytes.</param>
    /// <returns>The reading.</returns>
    public static ReportReading Of(ReadOnlyMemory<byte> content) => new(content, null);

    /// <summary>A report that was not read.</summary>
    /// <param name="problem">Why, to be put after the scanner's name.</param>
    /// <returns>The reading.</returns>
    public static ReportReading Refused(string problem) => new(ReadOnlyMemory<byte>.Empty, problem);
}
