using Amazon.ECS.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECS;

/// <summary>Calls Elastic Container Service.</summary>
public class AmazonECSClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonECSClient(AmazonECSConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonECSClient(AWSCredentials credentials, AmazonECSConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public ECSPaginatorFactory Paginators => field ??= new(this);

    /// <summary>Registers a new task definition from the supplied family and containerDefinitions.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.RegisterTaskDefinition, request, cancellationToken);

    /// <summary>Describes a task definition.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DescribeTaskDefinition, request, cancellationToken);

    /// <summary>Returns a list of task definitions that are registered to your account.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ListTaskDefinitionsResponse> ListTaskDefinitionsAsync(ListTaskDefinitionsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.ListTaskDefinitions, request, cancellationToken);

    /// <summary>Deregisters the specified task definition by family and revision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeregisterTaskDefinitionResponse> DeregisterTaskDefinitionAsync(DeregisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DeregisterTaskDefinition, request, cancellationToken);

    /// <summary>Creates a new Amazon ECS cluster.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateClusterResponse> CreateClusterAsync(CreateClusterRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.CreateCluster, request, cancellationToken);

    /// <summary>Describes one or more of your clusters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeClustersResponse> DescribeClustersAsync(DescribeClustersRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DescribeClusters, request, cancellationToken);

    /// <summary>Runs and maintains your desired number of tasks from a specified task definition.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateServiceResponse> CreateServiceAsync(CreateServiceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.CreateService, request, cancellationToken);

    /// <summary>Modifies the parameters of a service.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<UpdateServiceResponse> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.UpdateService, request, cancellationToken);

    /// <summary>Deletes a specified service within a cluster.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeleteServiceResponse> DeleteServiceAsync(DeleteServiceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DeleteService, request, cancellationToken);

    /// <summary>Describes the specified services running in your cluster.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DescribeServices, request, cancellationToken);

    /// <summary>Returns a list of services.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ListServicesResponse> ListServicesAsync(ListServicesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.ListServices, request, cancellationToken);

    /// <summary>Starts a new task using the specified task definition.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.RunTask, request, cancellationToken);

    /// <summary>Stops a running task.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.StopTask, request, cancellationToken);

    /// <summary>Describes a specified task or tasks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DescribeTasks, request, cancellationToken);

    /// <summary>Returns a list of tasks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.ListTasks, request, cancellationToken);

    /// <summary>Deletes the specified cluster.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeleteClusterResponse> DeleteClusterAsync(DeleteClusterRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ECSOperations.DeleteCluster, request, cancellationToken);
}
