using System.Net;

namespace Berrys.Tools.Caches;

/// <summary>A request's content that tells whenever a part of it was taken.</summary>
/// <param name="content">The content, from its beginning.</param>
/// <param name="alive">Is told.</param>
internal sealed class WatchedContent(Stream content, Action alive) : HttpContent
{
    private const int ChunkSize = 1 << 16;

    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var buffer = new byte[ChunkSize];
        for (int read; (read = await content.ReadAsync(buffer)) > 0;)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read));
            alive();
        }
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = content.Length;
        return true;
    }
}
