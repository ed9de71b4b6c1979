using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Sends calls of S3. What a bucket holds is kept on disk as it is now, not as it came about; a bucket's changes go one at a time.</summary>
internal sealed class ObjectCalls(MotoSimulator simulator, BucketFiles files)
{
    private readonly ConcurrentDictionary<string, ReadWriteGate> _buckets = new(StringComparer.Ordinal);

    /// <summary>Sends a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels waiting and reading; a change that has begun is carried to its end.</param>
    /// <returns>The answer.</returns>
    public Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var what = ObjectCall.Of(call);
        return simulator.WithRecoveryAsync(
            () => call.Method is "GET" or "HEAD" or "OPTIONS" ? ReadAsync(what, call, cancellationToken) : ChangeAsync(what, call, cancellationToken),
            cancellationToken);
    }

    private async Task<AwsAnswer> ReadAsync(ObjectCall what, AwsCall call, CancellationToken cancellationToken)
    {
        using var shared = await simulator.Gate.ShareAsync(cancellationToken);
        using var bucket = await GateOf(what).ShareAsync(cancellationToken);
        return await simulator.SendAsync(call, cancellationToken);
    }

    private async Task<AwsAnswer> ChangeAsync(ObjectCall what, AwsCall call, CancellationToken cancellationToken)
    {
        // The list of buckets belongs to all of them.
        using var entry = await (what.IsOfBucketList ? simulator.Gate.AloneAsync(cancellationToken) : simulator.Gate.ShareAsync(cancellationToken));
        using var bucket = await GateOf(what).AloneAsync(cancellationToken);
        var answer = await simulator.SendAsync(call, CancellationToken.None);
        if (answer.IsSuccess)
            await KeepAsync(what, call, answer);
        return answer;
    }

    private ReadWriteGate GateOf(ObjectCall what) => _buckets.GetOrAdd(what.Bucket, _ => new());

    private async Task KeepAsync(ObjectCall what, AwsCall call, AwsAnswer answer)
    {
        switch (what.Effect)
        {
            case ObjectEffect.Put:
                files.Put(what, call);
                break;
            case ObjectEffect.Removed:
                files.Remove(what);
                break;
            case ObjectEffect.ManyRemoved:
                foreach (var key in Keys(call.Body, "Object").Except(Keys(answer.Body, "Error")))
                    await ReadBackAsync(new(what.Bucket, key, null, ObjectEffect.Unknown), call);
                break;
            case ObjectEffect.Unknown:
                await ReadBackAsync(what with { SubResource = null }, call);
                break;
            default:
                break;
        }
    }

    private async Task ReadBackAsync(ObjectCall what, AwsCall call)
    {
        var answer = await simulator.SendAsync(OwnCalls.Get(call, what.Path), CancellationToken.None);
        if (!answer.IsSuccess)
        {
            files.Remove(what);
            return;
        }
        var headers = answer.Headers.Where(header => header.Key.ToLowerInvariant() is "content-type" or "content-encoding" or "content-disposition" or "content-language" or "cache-control" or "expires"
            || header.Key.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase));
        files.Put(what, call with
        {
            Method = "PUT",
            Headers = headers.ToImmutableSortedDictionary(header => header.Key.ToLowerInvariant(), header => header.Value, StringComparer.OrdinalIgnoreCase),
            Body = answer.Body,
        });
    }

    private static IEnumerable<string> Keys(ReadOnlyMemory<byte> xml, string element)
    {
        if (xml.IsEmpty)
            return [];
        using var stream = new MemoryStream(xml.ToArray());
        return [.. XElement.Load(stream).Descendants().Where(node => node.Name.LocalName == element)
            .Select(node => node.Elements().FirstOrDefault(child => child.Name.LocalName == "Key")?.Value)
            .OfType<string>()
            .Select(key => string.Join('/', key.Split('/').Select(Uri.EscapeDataString)))];
    }
}
