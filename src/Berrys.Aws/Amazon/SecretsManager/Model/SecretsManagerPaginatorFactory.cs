namespace Amazon.SecretsManager.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class SecretsManagerPaginatorFactory
{
    private readonly AmazonSecretsManagerClient _client;

    internal SecretsManagerPaginatorFactory(AmazonSecretsManagerClient client) => _client = client;

    /// <summary>Pages of ListSecretVersionIds.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public ListSecretVersionIdsPaginator ListSecretVersionIds(ListSecretVersionIdsRequest request) => new(_client, request);
}
