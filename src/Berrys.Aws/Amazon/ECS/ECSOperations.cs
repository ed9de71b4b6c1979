using Amazon.ECS.Model;
using Berrys.Aws.Core;

namespace Amazon.ECS;

/// <summary>The operations, each made when it is first called.</summary>
internal static class ECSOperations
{
    public static Operation<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse> RegisterTaskDefinition =>
        field ??= new(ECSService.Description, "RegisterTaskDefinition", ECSJson.Default.RegisterTaskDefinitionRequest, ECSJson.Default.RegisterTaskDefinitionResponse);

    public static Operation<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse> DescribeTaskDefinition =>
        field ??= new(ECSService.Description, "DescribeTaskDefinition", ECSJson.Default.DescribeTaskDefinitionRequest, ECSJson.Default.DescribeTaskDefinitionResponse);

    public static Operation<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse> ListTaskDefinitions =>
        field ??= new(ECSService.Description, "ListTaskDefinitions", ECSJson.Default.ListTaskDefinitionsRequest, ECSJson.Default.ListTaskDefinitionsResponse);

    public static Operation<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse> DeregisterTaskDefinition =>
        field ??= new(ECSService.Description, "DeregisterTaskDefinition", ECSJson.Default.DeregisterTaskDefinitionRequest, ECSJson.Default.DeregisterTaskDefinitionResponse);

    public static Operation<CreateClusterRequest, CreateClusterResponse> CreateCluster =>
        field ??= new(ECSService.Description, "CreateCluster", ECSJson.Default.CreateClusterRequest, ECSJson.Default.CreateClusterResponse);

    public static Operation<DescribeClustersRequest, DescribeClustersResponse> DescribeClusters =>
        field ??= new(ECSService.Description, "DescribeClusters", ECSJson.Default.DescribeClustersRequest, ECSJson.Default.DescribeClustersResponse);

    public static Operation<CreateServiceRequest, CreateServiceResponse> CreateService =>
        field ??= new(ECSService.Description, "CreateService", ECSJson.Default.CreateServiceRequest, ECSJson.Default.CreateServiceResponse);

    public static Operation<UpdateServiceRequest, UpdateServiceResponse> UpdateService =>
        field ??= new(ECSService.Description, "UpdateService", ECSJson.Default.UpdateServiceRequest, ECSJson.Default.UpdateServiceResponse);

    public static Operation<DeleteServiceRequest, DeleteServiceResponse> DeleteService =>
        field ??= new(ECSService.Description, "DeleteService", ECSJson.Default.DeleteServiceRequest, ECSJson.Default.DeleteServiceResponse);

    public static Operation<DescribeServicesRequest, DescribeServicesResponse> DescribeServices =>
        field ??= new(ECSService.Description, "DescribeServices", ECSJson.Default.DescribeServicesRequest, ECSJson.Default.DescribeServicesResponse);

    public static Operation<ListServicesRequest, ListServicesResponse> ListServices =>
        field ??= new(ECSService.Description, "ListServices", ECSJson.Default.ListServicesRequest, ECSJson.Default.ListServicesResponse);

    public static Operation<RunTaskRequest, RunTaskResponse> RunTask =>
        field ??= new(ECSService.Description, "RunTask", ECSJson.Default.RunTaskRequest, ECSJson.Default.RunTaskResponse);

    public static Operation<StopTaskRequest, StopTaskResponse> StopTask =>
        field ??= new(ECSService.Description, "StopTask", ECSJson.Default.StopTaskRequest, ECSJson.Default.StopTaskResponse);

    public static Operation<DescribeTasksRequest, DescribeTasksResponse> DescribeTasks =>
        field ??= new(ECSService.Description, "DescribeTasks", ECSJson.Default.DescribeTasksRequest, ECSJson.Default.DescribeTasksResponse);

    public static Operation<ListTasksRequest, ListTasksResponse> ListTasks =>
        field ??= new(ECSService.Description, "ListTasks", ECSJson.Default.ListTasksRequest, ECSJson.Default.ListTasksResponse);

    public static Operation<DeleteClusterRequest, DeleteClusterResponse> DeleteCluster =>
        field ??= new(ECSService.Description, "DeleteCluster", ECSJson.Default.DeleteClusterRequest, ECSJson.Default.DeleteClusterResponse);
}
