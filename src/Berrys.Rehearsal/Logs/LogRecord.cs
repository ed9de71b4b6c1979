using System.Text.Json.Serialization;

namespace Berrys.Rehearsal.Logs;

/// <summary>The first line of a stream's file.</summary>
/// <param name="Group">The group.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Created">When it was made, in milliseconds since 1970.</param>
internal sealed record StreamHeader(string Group, string Stream, long Created);

/// <summary>Any other line of it: an event.</summary>
/// <param name="At">Its time, in milliseconds since 1970.</param>
/// <param name="Ingested">When it arrived.</param>
/// <param name="Number">Its number in the order of arrival.</param>
/// <param name="Message">Its text.</param>
internal sealed record LogRecord(
    [property: JsonPropertyName("t")] long At,
    [property: JsonPropertyName("i")] long Ingested,
    [property: JsonPropertyName("n")] long Number,
    [property: JsonPropertyName("m")] string Message);

/// <summary>Reads and writes them.</summary>
[JsonSerializable(typeof(StreamHeader))]
[JsonSerializable(typeof(LogRecord))]
internal sealed partial class LogJson : JsonSerializerContext;
