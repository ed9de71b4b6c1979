using System.Security.Cryptography;
using System.Text;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>
/// The buckets on disk, each thing as the call that makes it again:
/// <c>buckets/NAME/{bucket,part.NAME}.call</c> and <c>buckets/NAME/objects/HASH{,.part.NAME}.call</c>.
/// </summary>
/// <param name="settings">The rehearsal.</param>
internal sealed class BucketFiles(RehearsalSettings settings)
{
    private readonly string _folder = settings.At("buckets");

    /// <summary>Keeps something.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="call">The call that makes it.</param>
    public void Put(ObjectCall what, AwsCall call)
    {
        // Signatures of presigned URLs expire, and the condition was met.
        var path = what.SubResource is { } part ? $"{what.Path}?{part}" : what.Path;
        StoredCall.Write(FileOf(what), call with { Path = path }, 200);
        if (what is { Key.Length: > 0, SubResource: null })
            foreach (var left in Parts(what))
                File.Delete(left);
    }

    /// <summary>Forgets something with its parts.</summary>
    /// <param name="what">What it is.</param>
    public void Remove(ObjectCall what)
    {
        if (what is { Key.Length: 0, SubResource: null })
        {
            if (Directory.Exists(Path.Combine(_folder, what.Bucket)))
                Directory.Delete(Path.Combine(_folder, what.Bucket), recursive: true);
            return;
        }
        if (File.Exists(FileOf(what)))
            File.Delete(FileOf(what));
        if (what.SubResource is null)
            foreach (var left in Parts(what))
                File.Delete(left);
    }

    /// <summary>Lists everything in the order of making it again: a bucket, its parts, its objects and their parts.</summary>
    /// <returns>The files.</returns>
    public IEnumerable<string> All()
    {
        if (!Directory.Exists(_folder))
            yield break;
        foreach (var bucket in Directory.EnumerateDirectories(_folder).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.EnumerateFiles(bucket, "*.call").Order(StringComparer.Ordinal))
                yield return file;
            var objects = Path.Combine(bucket, "objects");
            if (Directory.Exists(objects))
                foreach (var file in Directory.EnumerateFiles(objects, "*.call").Order(StringComparer.Ordinal))
                    yield return file;
        }
    }

    private string FileOf(ObjectCall what)
    {
        var part = what.SubResource is null ? "" : $".part.{Hash(what.SubResource)[..16]}";
        return what.Key.Length == 0
            ? Path.Combine(_folder, what.Bucket, $"bucket{part}.call")
            : Path.Combine(_folder, what.Bucket, "objects", $"{Hash(Uri.UnescapeDataString(what.Key))}{part}.call");
    }

    private IEnumerable<string> Parts(ObjectCall what)
    {
        var file = FileOf(what with { SubResource = null });
        var folder = Path.GetDirectoryName(file)!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{Path.GetFileNameWithoutExtension(file)}.part.*") : [];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
