namespace Berrys.Aws;

/// <summary>One endpoint for all services with its own credentials, such as a rehearsal.</summary>
/// <param name="url">The endpoint.</param>
/// <param name="accessKey">The access key's id.</param>
/// <param name="secretKey">The secret access key; never printed.</param>
public sealed class AwsEndpoint(Uri url, string accessKey, string secretKey)
{
    /// <summary>The endpoint.</summary>
    public Uri Url { get; } = url;

    internal string AccessKey { get; } = accessKey;

    internal string SecretKey { get; } = secretKey;

    /// <inheritdoc/>
    public override string ToString() => Url.ToString();
}
