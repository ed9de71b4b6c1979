namespace Amazon.ECS.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class ECSPaginatorFactory
{
    private readonly AmazonECSClient _client;

    internal ECSPaginatorFactory(AmazonECSClient client) => _client = client;

    /// <summary>Pages of ListTaskDefinitions.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public ListTaskDefinitionsPaginator ListTaskDefinitions(ListTaskDefinitionsRequest request) => new(_client, request);

    /// <summary>Pages of ListServices.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public ListServicesPaginator ListServices(ListServicesRequest request) => new(_client, request);

    /// <summary>Pages of ListTasks.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public ListTasksPaginator ListTasks(ListTasksRequest request) => new(_client, request);
}
