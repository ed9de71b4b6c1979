using System.Globalization;

namespace Berrys.Tools.Reports;

/// <summary>Reads a scanner's report file, however large or hostile, in bounded memory.</summary>
public static class ReportFile
{
    /// <summary>The largest report that is read, in bytes: 64 MiB.</summary>
    public const long Limit = 64L << 20;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What is in it, or why it was not read.</returns>
    public static async Task<ReportReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (file is not { Exists: true, LinkTarget: null, Length: > 0 })
                return ReportReading.Refused("it wrote no report");
            if (file.Length > Limit)
                return ReportReading.Refused(string.Create(CultureInfo.InvariantCulture, $"its report of {file.Length >> 20} MiB is over the limit of {Limit >> 20} MiB"));
            return ReportReading.Of(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ReportReading.Refused($"its report cannot be read: {PlainText.Line(error.Message)}");
        }
    }
}
