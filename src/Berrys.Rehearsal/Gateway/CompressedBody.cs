using System.IO.Compression;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Bodies that SDKs compress when they are large, as PutMetricData's (https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait).</summary>
internal static class CompressedBody
{
    /// <summary>As large as a body may be that is not compressed.</summary>
    private const int Largest = 256 * 1024 * 1024;

    /// <summary>Decompresses a call's body.</summary>
    /// <param name="call">The call; not one of S3, whose <c>Content-Encoding</c> is a property of the object.</param>
    /// <returns>The call as if it had never been compressed.</returns>
    /// <exception cref="AwsException">It is no gzip, or too large.</exception>
    public static AwsCall Decompress(AwsCall call)
    {
        if (call.Service == "s3" || call.Headers.GetValueOrDefault("content-encoding")?.Trim() is not "gzip")
            return call;
        using var body = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(call.Body.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            for (var read = gzip.Read(buffer); read > 0; read = gzip.Read(buffer))
            {
                body.Write(buffer, 0, read);
                if (body.Length > Largest)
                    throw new AwsException("RequestEntityTooLarge", "The body is too large.", 413);
            }
        }
        catch (InvalidDataException)
        {
            throw new AwsException("SerializationException", "The body is not the gzip that Content-Encoding says.");
        }
        // A form says its action inside.
        return CallReader.ReadEnvelope(call.Method, call.Path, call.Headers.Remove("content-encoding"), body.ToArray(), out _);
    }
}
