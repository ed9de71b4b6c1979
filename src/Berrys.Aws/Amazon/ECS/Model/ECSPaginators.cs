using Berrys.Aws.Core;

namespace Amazon.ECS.Model;

/// <summary>Pages of ListTaskDefinitions.</summary>
public sealed class ListTaskDefinitionsPaginator : Paginator<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse>
{
    internal ListTaskDefinitionsPaginator(AmazonECSClient client, ListTaskDefinitionsRequest request)
        : base(request, client.ListTaskDefinitionsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The task definition arns of all pages.</summary>
    public IAsyncEnumerable<string> TaskDefinitionArns => ItemsAsync(static page => page.TaskDefinitionArns);
}

/// <summary>Pages of ListServices.</summary>
public sealed class ListServicesPaginator : Paginator<ListServicesRequest, ListServicesResponse>
{
    internal ListServicesPaginator(AmazonECSClient client, ListServicesRequest request)
        : base(request, client.ListServicesAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The service arns of all pages.</summary>
    public IAsyncEnumerable<string> ServiceArns => ItemsAsync(static page => page.ServiceArns);
}

/// <summary>Pages of ListTasks.</summary>
public sealed class ListTasksPaginator : Paginator<ListTasksRequest, ListTasksResponse>
{
    internal ListTasksPaginator(AmazonECSClient client, ListTasksRequest request)
        : base(request, client.ListTasksAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The task arns of all pages.</summary>
    public IAsyncEnumerable<string> TaskArns => ItemsAsync(static page => page.TaskArns);
}
