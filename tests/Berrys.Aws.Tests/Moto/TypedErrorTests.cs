using Amazon.CloudWatchLogs.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.ECR.Model;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.RDS.Model;
using Task = System.Threading.Tasks.Task;

namespace Berrys.Aws.Tests.Moto;

/// <summary>Errors have types, and people are told what they mean.</summary>
[TestFixture]
public sealed class TypedErrorTests
{
    [Test]
    public async Task Json()
    {
        var error = await Should.ThrowAsync<RepositoryNotFoundException>(() => MotoServer.Clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = ["nowhere"] }));
        error.ErrorCode.ShouldBe("RepositoryNotFoundException");
        AwsErrors.From(error, "find the image").Message.ShouldContain("'nowhere'");
        await Should.ThrowAsync<ClusterNotFoundException>(() => MotoServer.Clients.Ecs.ListServicesAsync(new ListServicesRequest { Cluster = "nowhere" }));
        await Should.ThrowAsync<Amazon.CloudWatchLogs.Model.ResourceNotFoundException>(() => MotoServer.Clients.Logs.GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = "nowhere", LogStreamName = "x" }));
    }

    [Test]
    public async Task Query()
    {
        var error = await Should.ThrowAsync<LoadBalancerNotFoundException>(() => MotoServer.Clients.LoadBalancing.DescribeLoadBalancersAsync(new DescribeLoadBalancersRequest { Names = ["nowhere"] }));
        error.RequestId.ShouldNotBeNullOrEmpty();
        await Should.ThrowAsync<DBInstanceNotFoundException>(() => MotoServer.Clients.Databases.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = "nowhere" }));
    }

    [Test]
    public async Task Ec2()
    {
        var error = await Should.ThrowAsync<AmazonEC2Exception>(() => MotoServer.Clients.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { SubnetIds = ["subnet-0123456789abcdef0"] }));
        error.ErrorCode.ShouldBe("InvalidSubnetID.NotFound");
    }
}
