using System.Threading.Channels;

namespace Berrys.Pipeline.Caching.Remote;

/// <summary>
/// Brings outcomes from a remote store into the local one, and offers new ones to it. Whatever comes is held against its
/// digest first. Trouble costs a few seconds at most, and is said once.
/// </summary>
public sealed class RemoteCache : IAsyncDisposable
{
    private const long LargestEntry = 4L << 20;
    private const long LargestContent = 2L << 30;
    private const int MostFailedUploads = 2;
    private static readonly TimeSpan UploadTime = TimeSpan.FromSeconds(10);

    private readonly IRemoteStore _store;
    private readonly ContentStore _contents;
    private readonly EntryStore _entries;
    private readonly EntrySignature _signature;
    private readonly Action<string> _say;
    private readonly CircuitBreaker _breaker;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<CacheEntry> _offered = Channel.CreateUnbounded<CacheEntry>(new() { SingleReader = true });
    private readonly Task _uploads;
    private int _told;
    private int _failedUploads;

    /// <summary>Opens it.</summary>
    /// <param name="store">The remote store.</param>
    /// <param name="contents">The local contents.</param>
    /// <param name="entries">The local entries.</param>
    /// <param name="signature">Signs entries.</param>
    /// <param name="push">Whether new outcomes are offered.</param>
    /// <param name="say">Prints a line.</param>
    /// <param name="clock">The clock.</param>
    public RemoteCache(IRemoteStore store, ContentStore contents, EntryStore entries, EntrySignature signature, bool push, Action<string> say, TimeProvider clock)
    {
        (_store, _contents, _entries, _signature, _say) = (store, contents, entries, signature, say);
        _breaker = new(clock);
        _uploads = push ? Task.Run(UploadAllAsync) : Task.CompletedTask;
        if (!push)
            _offered.Writer.Complete();
    }

    /// <summary>Where an entry lies in a remote store.</summary>
    /// <param name="key">The entry's key.</param>
    /// <returns>A relative path.</returns>
    public static string EntryPath(string key) => $"ac/{key}";

    /// <summary>Where a content lies in a remote store.</summary>
    /// <param name="digest">The content's digest.</param>
    /// <returns>A relative path.</returns>
    public static string ContentPath(string digest) => $"cas/{digest}";

    /// <summary>Brings an outcome with all that it needs.</summary>
    /// <param name="key">The step's key.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it is in the local store now.</returns>
    /// <exception cref="IOException">The local store cannot be written.</exception>
    public async Task<bool> FetchAsync(string key, CancellationToken cancellationToken)
    {
        if (_breaker.Reason is not null)
            return false;
        var begun = _breaker.Begin();
        try
        {
            using var text = new MemoryStream();
            if (!await _store.GetAsync(EntryPath(key), text, LargestEntry, cancellationToken))
            {
                _breaker.Useless(begun);
                Tell();
                return false;
            }

            if (_signature.Open(text.ToArray()) is not { } opened)
                throw new RemoteStoreException("it has entries that are not signed with our key");
            if (CacheEntryText.Read(opened) is not { } entry || entry.Key != key)
                throw new RemoteStoreException("it has entries that cannot be read");
            foreach (var digest in entry.Contents.Where(digest => !_contents.Has(digest)))
            {
                if (!await FetchContentAsync(digest, cancellationToken))
                {
                    // Evicted there: the outcome is of no use.
                    _breaker.Useless(begun);
                    return false;
                }
            }

            _entries.Keep(entry);
            return true;
        }
        catch (RemoteStoreException error)
        {
            _breaker.Failed(begun, error.Message);
            Tell();
            return false;
        }
    }

    /// <summary>Offers a new outcome to the store, in the background; its contents are in the local store.</summary>
    /// <param name="entry">The outcome.</param>
    public void Offer(CacheEntry entry) => _offered.Writer.TryWrite(entry);

    /// <summary>Waits a little for what is still to be uploaded, and gives up what is not done then.</summary>
    /// <returns>A task that ends when nothing is under way any more.</returns>
    public async ValueTask DisposeAsync()
    {
        _offered.Writer.TryComplete();
        _stop.CancelAfter(UploadTime);
        await _uploads;
        _stop.Dispose();
    }

    private async Task<bool> FetchContentAsync(string digest, CancellationToken cancellationToken)
    {
        var missing = false;
        var kept = await _contents.ReceiveAsync(
            digest, async target => missing = !await _store.GetAsync(ContentPath(digest), target, LargestContent, cancellationToken));
        return kept || (missing ? false : throw new RemoteStoreException("it gives other contents than it was asked for"));
    }

    private async Task UploadAllAsync()
    {
        var uploaded = 0;
        try
        {
            await foreach (var entry in _offered.Reader.ReadAllAsync(_stop.Token))
            {
                if (_failedUploads >= MostFailedUploads)
                    continue;
                if (await UploadAsync(entry))
                    uploaded++;
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _say($"The remote cache took {uploaded} new outcomes in time; the others are kept here only.");
        }
    }

    private async Task<bool> UploadAsync(CacheEntry entry)
    {
        try
        {
            foreach (var digest in entry.Contents)
            {
                if (await _store.HasAsync(ContentPath(digest), _stop.Token))
                    continue;
                await using var content = new FileStream(_contents.PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await _store.PutAsync(ContentPath(digest), content, _stop.Token);
            }

            // Last, so that whoever finds it finds its contents.
            await _store.PutAsync(EntryPath(entry.Key), new MemoryStream(_signature.Sign(CacheEntryText.Write(entry))), _stop.Token);
            return true;
        }
        catch (RemoteStoreException error)
        {
            // A store that is full can still be read.
            if (++_failedUploads == MostFailedUploads)
                _say($"The remote cache takes nothing more in this run: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Evicted here in the meantime.
        }

        return false;
    }

    private void Tell()
    {
        if (_breaker.Reason is { } reason && Interlocked.Exchange(ref _told, 1) == 0)
            _say($"The remote cache is not asked any more in this run: {reason}. What it may have is done anew.");
    }
}
