using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Berrys.Pipeline.Ledgers;

namespace Berrys.Aws.Ledgers;

/// <summary>A ledger as objects of one bucket; a condition on each write keeps what is there.</summary>
/// <param name="clients">The clients.</param>
/// <param name="bucket">The bucket.</param>
public sealed class S3LedgerStore(AwsClients clients, string bucket) : ILedgerStore
{
    private const int MostAttempts = 20;

    /// <inheritdoc />
    public string Place => $"s3://{bucket}";

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) => AwsCalls.InWordsAsync("read the ledger", async () =>
    {
        var keys = new List<string>();
        try
        {
            string? next = null;
            do
            {
                var page = await clients.S3.ListObjectsV2Async(new() { BucketName = bucket, Prefix = prefix, ContinuationToken = next }, cancellationToken);
                keys.AddRange((page.S3Objects ?? []).Select(found => found.Key));
                next = page.IsTruncated == true ? page.NextContinuationToken : null;
            }
            while (next is not null);
        }
        catch (AmazonS3Exception error) when (error.ErrorCode == "NoSuchBucket")
        {
            // Nothing was deployed from this account yet.
        }

        keys.Sort(StringComparer.Ordinal);
        return (IReadOnlyList<string>)keys;
    });

    /// <inheritdoc />
    public Task<string> ReadAsync(string key, CancellationToken cancellationToken) => AwsCalls.InWordsAsync("read the ledger", async () =>
    {
        using var answer = await clients.S3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancellationToken);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync(cancellationToken);
    });

    /// <inheritdoc />
    public Task<bool> AddAsync(string key, string text, CancellationToken cancellationToken) => AwsCalls.InWordsAsync("write to the ledger", async () =>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await clients.S3.PutObjectAsync(
                    new() { BucketName = bucket, Key = key, ContentBody = text, ContentType = "application/json", IfNoneMatch = "*" }, cancellationToken);
                return true;
            }
            catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                return false;
            }
            catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.Conflict && attempt < MostAttempts)
            {
                // Another write of the same key was on its way (PutObject, "409 Conflict"): one of them wins.
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    });
}
