using Amazon.CloudWatchLogs.Model;
using Amazon.ECR.Model;
using Amazon.ElasticLoadBalancingV2.Model;

namespace Berrys.Aws.Tests.Moto;

/// <summary>Listings go over all pages.</summary>
[TestFixture]
public sealed class PaginationTests
{
    [Test]
    public async Task Json()
    {
        var logs = MotoServer.Clients.Logs;
        for (var i = 0; i < 5; i++)
            await logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = $"/pages/{i}" });
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = "/pages/", Limit = 2 };

        (await logs.Paginators.DescribeLogGroups(request).LogGroups.Select(group => group.LogGroupName).ToListAsync()).ShouldBe(["/pages/0", "/pages/1", "/pages/2", "/pages/3", "/pages/4"]);
        (await logs.Paginators.DescribeLogGroups(request).Responses.CountAsync()).ShouldBe(3);
    }

    [Test]
    public async Task Query()
    {
        var elb = MotoServer.Clients.LoadBalancing;
        var vpc = (await MotoServer.Clients.Ec2.DescribeVpcsAsync(new())).Vpcs![0].VpcId;
        for (var i = 0; i < 5; i++)
            await elb.CreateTargetGroupAsync(new CreateTargetGroupRequest { Name = $"pages-{i}", Protocol = "HTTP", Port = 80, VpcId = vpc, TargetType = "ip" });

        var names = await elb.Paginators.DescribeTargetGroups(new DescribeTargetGroupsRequest { PageSize = 2 }).TargetGroups.Select(group => group.TargetGroupName).ToListAsync();
        names.Count(name => name!.StartsWith("pages-", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Test]
    public async Task A_walk_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await MotoServer.Clients.Ecr.Paginators.DescribeRepositories(new DescribeRepositoriesRequest()).Repositories.ToListAsync(cancelled.Token));
    }
}
