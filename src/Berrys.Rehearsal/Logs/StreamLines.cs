using System.Buffers;

namespace Berrys.Rehearsal.Logs;

/// <summary>Reads the whole lines of a file.</summary>
internal static class StreamLines
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads them one by one.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The lines without their ends; what follows the last end is left out.</returns>
    public static IEnumerable<byte[]> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[BufferSize];
        var rest = new ArrayBufferWriter<byte>();
        int count;
        while ((count = file.Read(buffer)) > 0)
        {
            var start = 0;
            int length;
            while ((length = buffer.AsSpan(start, count - start).IndexOf((byte)'\n')) >= 0)
            {
                rest.Write(buffer.AsSpan(start, length));
                yield return rest.WrittenSpan.ToArray();
                rest.ResetWrittenCount();
                start += length + 1;
            }
            rest.Write(buffer.AsSpan(start, count - start));
        }
    }
}
