using System.Text.RegularExpressions;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>What a call of S3 is about (https://docs.aws.amazon.com/AmazonS3/latest/API/).</summary>
/// <param name="Bucket">The bucket, or empty for all of them.</param>
/// <param name="Key">The object's key as it is written in the path, or empty for the bucket itself.</param>
/// <param name="SubResource">The part of it, such as <c>versioning</c> or <c>tagging</c>, or <see langword="null"/> for all of it.</param>
/// <param name="Effect">What it does to what must be kept.</param>
internal sealed partial record ObjectCall(string Bucket, string Key, string? SubResource, ObjectEffect Effect)
{
    // Query parameters that describe the call and not a part of the bucket or object.
    private static readonly string[] OfCall = ["x-id", "versionId", "uploadId", "partNumber", "response-", "X-Amz-", "AWSAccessKeyId", "Signature", "Expires"];

    /// <summary>The path without its query.</summary>
    public string Path => Key.Length == 0 ? $"/{Bucket}" : $"/{Bucket}/{Key}";

    /// <summary>Whether it makes or removes the bucket itself, which is in the list of buckets.</summary>
    public bool IsOfBucketList => Key.Length == 0 && SubResource is null && Effect is ObjectEffect.Put or ObjectEffect.Removed;

    /// <summary>Reads a call.</summary>
    /// <param name="call">The call.</param>
    /// <returns>What it is about.</returns>
    public static ObjectCall Of(AwsCall call)
    {
        var (path, query) = CallReader.Split(call.Path);
        var parts = path.TrimStart('/').Split('/', 2);
        var (bucket, key) = (parts[0], parts.Length > 1 ? parts[1] : "");
        var fields = QueryTree.Fields(query).ToList();
        var part = fields.Select(field => field.Key).FirstOrDefault(name => !OfCall.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        var effect = BucketName().IsMatch(bucket) ? EffectOf(call, key, part, [.. fields.Select(field => field.Key)]) : ObjectEffect.None;
        return new(bucket, key, part, effect);
    }

    private static ObjectEffect EffectOf(AwsCall call, string key, string? part, HashSet<string> fields) => (call.Method, part) switch
    {
        ("PUT", _) when fields.Contains("uploadId") => ObjectEffect.None,
        ("POST", _) when fields.Contains("uploadId") => ObjectEffect.Unknown,
        ("POST", "delete") => ObjectEffect.ManyRemoved,
        ("POST", _) => ObjectEffect.None,
        // A copy's body, and what is left when one version is deleted, only the simulator knows.
        ("PUT", null) when key.Length > 0 && call.Headers.ContainsKey("x-amz-copy-source") => ObjectEffect.Unknown,
        ("DELETE", null) when fields.Contains("versionId") => ObjectEffect.Unknown,
        ("DELETE", _) when fields.Contains("uploadId") => ObjectEffect.None,
        ("PUT", _) => ObjectEffect.Put,
        ("DELETE", _) => ObjectEffect.Removed,
        _ => ObjectEffect.None,
    };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$")]
    private static partial Regex BucketName();
}
