using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>A call in a file: a line of JSON, then the body as it came.</summary>
/// <param name="Service">The service's signing name.</param>
/// <param name="Region">The region.</param>
/// <param name="Action">The action, or <see langword="null"/> for a REST protocol.</param>
/// <param name="Protocol">How it is written.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">The headers that say what is meant, without signature and conditions.</param>
/// <param name="Status">The status that it was answered with.</param>
internal sealed record StoredCall(
    string Service,
    string Region,
    string? Action,
    WireProtocol Protocol,
    string Method,
    string Path,
    ImmutableSortedDictionary<string, string> Headers,
    int Status)
{
    private static readonly ImmutableHashSet<string> Meant = ["cache-control", "expires", "smithy-protocol", "accept"];

    // Of the signature, and a condition that was met then.
    private static readonly ImmutableHashSet<string> NotMeant = ["x-amz-security-token", "x-amz-date", "content-length"];

    /// <summary>Writes a call.</summary>
    /// <param name="file">The file, replaced whole or not at all.</param>
    /// <param name="call">The call.</param>
    /// <param name="status">The status that it was answered with.</param>
    public static void Write(string file, AwsCall call, int status)
    {
        var headers = call.Headers.Where(header => IsMeant(header.Key)).ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);
        var stored = new StoredCall(call.Service, call.Region, call.Action, call.Protocol, call.Method, call.Path, headers, status);
        StateFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(stored), "\n"u8.ToArray(), call.Body);
    }

    /// <summary>Reads a call.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The call, and the status that it was answered with.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static (AwsCall Call, int Status) Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var end = Array.IndexOf(bytes, (byte)'\n');
        try
        {
            if (end < 0 || JsonSerializer.Deserialize<StoredCall>(bytes.AsSpan(0, end)) is not { } stored)
                throw new InvalidDataException($"{file} is not a stored call.");
            return (stored.ToCall(bytes.AsMemory(end + 1)), stored.Status);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is not a stored call: {error.Message}", error);
        }
    }

    private AwsCall ToCall(ReadOnlyMemory<byte> body) => new()
    {
        Service = Service,
        Region = Region,
        Action = Action,
        Protocol = Protocol,
        Method = Method,
        Path = Path,
        Headers = Headers.WithComparers(StringComparer.OrdinalIgnoreCase).SetItem("authorization", CredentialScope.Unsigned(Service, Region)),
        Body = body,
    };

    private static bool IsMeant(string header) =>
        !NotMeant.Contains(header)
        && (Meant.Contains(header)
            || header.StartsWith("content-", StringComparison.OrdinalIgnoreCase)
            || header.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase));
}
