using System.Text.Json;
using System.Text.Json.Serialization;

namespace Berrys.Pipeline.Security;

/// <summary>What a scanner found as JSON, for a later run that need not scan again.</summary>
public static partial class ScanResultJson
{
    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>JSON on one line.</returns>
    public static string Write(ScanResult result) => JsonSerializer.Serialize(result, Form.Default.ScanResult);

    /// <summary>Reads a result.</summary>
    /// <param name="text">What <see cref="Write"/> gave.</param>
    /// <returns>The result, or <see langword="null"/> when it is none.</returns>
    public static ScanResult? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Form.Default.ScanResult) is { Findings.IsDefault: false } result ? result : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(ScanResult))]
    private sealed partial class Form : JsonSerializerContext;
}
