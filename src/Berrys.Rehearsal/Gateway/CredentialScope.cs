using System.Collections.Immutable;

namespace Berrys.Rehearsal.Gateway;

/// <summary>What a signature says about its call (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).</summary>
/// <param name="AccessKey">The access key id.</param>
/// <param name="Region">The region.</param>
/// <param name="Service">The service's signing name.</param>
internal sealed record CredentialScope(string AccessKey, string Region, string Service)
{
    /// <summary>Finds it in the <c>Authorization</c> header, or in the query of a presigned URL.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="query">The query without its question mark.</param>
    /// <returns>The scope, or <see langword="null"/> for a call that is not signed.</returns>
    public static CredentialScope? Find(ImmutableSortedDictionary<string, string> headers, string query)
    {
        if (headers.TryGetValue("authorization", out var header))
            return Parse(After(header, "Credential="));
        foreach (var (name, value) in QueryTree.Fields(query))
            if (name.Equals("X-Amz-Credential", StringComparison.OrdinalIgnoreCase))
                return Parse(value);
            // Signature version 2, which boto3 still uses for presigned URLs of S3, names neither region nor service.
            else if (name == "AWSAccessKeyId")
                return new(value, "us-east-1", "s3");
        return null;
    }

    /// <summary>An <c>Authorization</c> header of the right scope without a signature, for the simulator, which checks none.</summary>
    /// <param name="service">The signing name.</param>
    /// <param name="region">The region.</param>
    /// <returns>The header's value.</returns>
    public static string Unsigned(string service, string region) =>
        $"AWS4-HMAC-SHA256 Credential=AKIAREHEARSALITSELF0/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0";

    private static string? After(string header, string name)
    {
        var at = header.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = header.AsSpan(at + name.Length);
        var end = rest.IndexOfAny(',', ' ');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    // ACCESSKEY/DATE/REGION/SERVICE/aws4_request
    private static CredentialScope? Parse(string? credential) => credential?.Split('/') is [var key, _, var region, var service, "aws4_request"]
        ? new(key, region, service)
        : null;
}
