using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Ledgers;

/// <summary>The ledger as objects of one bucket: <c>ledger/ENVIRONMENT/ULID.json</c> and <c>releases/ID.json</c>, each written once.</summary>
/// <param name="clients">The clients.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="principal">Who deploys, as the cloud knows them.</param>
/// <param name="clock">The clock.</param>
public sealed class S3Ledger(AwsClients clients, string bucket, string principal, TimeProvider clock) : ILedger
{
    private const int ShortestIdentity = 6;

    /// <inheritdoc />
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string environment, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync("read the ledger", async () =>
        {
            var entries = new List<LedgerEntry>();
            foreach (var key in await KeysAsync($"ledger/{environment}/", cancellationToken))
            {
                var text = await GetAsync(key, cancellationToken);
                entries.Add(JsonSerializer.Deserialize(text, LedgerJson.Default.LedgerEntry)
                    ?? throw new BerrysException(ExitCode.Failed, $"s3://{bucket}/{key} is no entry of the ledger."));
            }

            return (IReadOnlyList<LedgerEntry>)entries;
        });

    /// <inheritdoc />
    public Task AppendAsync(LedgerEvent happened, string environment, Release release, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync("write to the ledger", () =>
        {
            var now = clock.GetUtcNow();
            var entry = new LedgerEntry(Ulid.NewUlid(now).ToString(), happened, environment, release.Id, release.Version, now, principal);
            return PutAsync($"ledger/{environment}/{entry.Id}.json", JsonSerializer.Serialize(entry, LedgerJson.Default.LedgerEntry), cancellationToken);
        });

    /// <inheritdoc />
    public Task KeepAsync(Release release, CancellationToken cancellationToken) => AwsCalls.InWordsAsync(
        "keep the release", () => PutAsync($"releases/{release.Id}.json", ReleaseJson.Write(release), cancellationToken));

    /// <inheritdoc />
    public Task<Release> FindAsync(string name, CancellationToken cancellationToken) => AwsCalls.InWordsAsync($"find the release {name}", async () =>
    {
        var keys = await KeysAsync("releases/", cancellationToken);
        var byIdentity = keys.Where(key => name.Length >= ShortestIdentity && key.StartsWith($"releases/{name}", StringComparison.Ordinal)).ToArray();
        var found = new List<Release>();
        foreach (var key in byIdentity.Length > 0 ? byIdentity : [.. keys])
            found.Add(ReleaseJson.Parse(await GetAsync(key, cancellationToken), $"s3://{bucket}/{key}"));
        Release[] matching = byIdentity.Length > 0 ? [.. found] : [.. found.Where(release => release.Version == name)];
        return matching.Length switch
        {
            1 => matching[0],
            0 => throw new BerrysException(ExitCode.Usage, $"There is no release {name}.", "./build.sh --target=Status shows what was deployed."),
            _ => throw new BerrysException(
                ExitCode.Usage, $"There are {matching.Length} releases {name}: {string.Join(", ", matching.Select(release => release.Id[..12]))}.", "Name one by the beginning of its identity."),
        };
    });

    // Written once: an object that is there already has the same content, by its name.
    private async Task<bool> PutAsync(string key, string text, CancellationToken cancellationToken)
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
    }

    private async Task<string> GetAsync(string key, CancellationToken cancellationToken)
    {
        using var answer = await clients.S3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancellationToken);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<string>> KeysAsync(string prefix, CancellationToken cancellationToken)
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
        return keys;
    }
}
