using Berrys.Aws.Core;

namespace Amazon.SecretsManager.Model;

/// <summary>Pages of ListSecretVersionIds.</summary>
public sealed class ListSecretVersionIdsPaginator : Paginator<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse>
{
    internal ListSecretVersionIdsPaginator(AmazonSecretsManagerClient client, ListSecretVersionIdsRequest request)
        : base(request, client.ListSecretVersionIdsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The versions of all pages.</summary>
    public IAsyncEnumerable<SecretVersionsListEntry> Versions => ItemsAsync(static page => page.Versions);
}
