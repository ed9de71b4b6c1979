using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Berrys.Aws.Core;

/// <summary>Walks the pages of a listing, page by page, as they are asked for.</summary>
/// <param name="request">The first page's request; each walk sets its token page by page, and puts it back at the end.</param>
/// <param name="call">Calls the operation.</param>
/// <param name="setToken">Puts a page's token into the request.</param>
/// <param name="nextToken">The next page's token; <see langword="null"/> or empty on the last page.</param>
public abstract class Paginator<TRequest, TResponse>(TRequest request, Func<TRequest, CancellationToken, Task<TResponse>> call, Action<TRequest, string?> setToken, Func<TResponse, string?> nextToken)
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse
{
    /// <summary>The pages.</summary>
    public IAsyncEnumerable<TResponse> Responses => PagesAsync();

    /// <summary>The items of all pages.</summary>
    /// <param name="items">A page's items.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    private protected async IAsyncEnumerable<TItem> ItemsAsync<TItem>(Func<TResponse, IEnumerable<TItem>?> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in PagesAsync(cancellationToken))
            foreach (var item in items(page) ?? [])
                yield return item;
    }

    private async IAsyncEnumerable<TResponse> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? token = null;
        try
        {
            do
            {
                var page = await call(request, cancellationToken);
                yield return page;
                var next = nextToken(page);
                if (next is { Length: > 0 } && next == token)
                    throw new AmazonClientException($"{typeof(TRequest).Name} was answered twice with the same next page.");
                token = next;
                setToken(request, token);
            }
            while (!string.IsNullOrEmpty(token));
        }
        finally
        {
            setToken(request, null);
        }
    }
}
