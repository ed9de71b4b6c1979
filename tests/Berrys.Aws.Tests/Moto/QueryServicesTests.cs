using Amazon.CloudWatch.Model;
using Amazon.EC2.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.RDS.Model;
using Amazon.S3.Model;

namespace Berrys.Aws.Tests.Moto;

/// <summary>Services of the Query protocol, EC2's variant of it, and S3.</summary>
[TestFixture]
public sealed class QueryServicesTests
{
    [Test]
    public async Task Networks()
    {
        var ec2 = MotoServer.Clients.Ec2;
        var vpc = (await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new() { Name = "is-default", Values = ["true"] }] })).Vpcs.ShouldHaveSingleItem();
        vpc.IsDefault.ShouldBe(true);
        var subnets = (await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [new() { Name = "vpc-id", Values = [vpc.VpcId!] }] })).Subnets!;
        subnets.Count.ShouldBeGreaterThan(1);
        subnets[0].AvailableIpAddressCount!.Value.ShouldBeGreaterThan(0);
        (await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { SubnetIds = [subnets[1].SubnetId!] })).Subnets.ShouldHaveSingleItem().CidrBlock.ShouldBe(subnets[1].CidrBlock);
        var group = (await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [new() { Name = "vpc-id", Values = [vpc.VpcId!] }] })).SecurityGroups.ShouldHaveSingleItem();
        group.IpPermissionsEgress![0].Ipv4Ranges![0].CidrIp.ShouldBe("0.0.0.0/0");
    }

    [Test]
    public async Task Weighted_rules()
    {
        var elb = MotoServer.Clients.LoadBalancing;
        var subnets = (await MotoServer.Clients.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest())).Subnets!;
        var balancer = (await elb.CreateLoadBalancerAsync(new CreateLoadBalancerRequest { Name = "query", Subnets = [.. subnets.Take(2).Select(subnet => subnet.SubnetId!)], Tags = [new() { Key = "team", Value = "shop & co" }] })).LoadBalancers.ShouldHaveSingleItem();
        balancer.State!.Code.ShouldNotBeNullOrEmpty();
        balancer.CreatedTime!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        var blue = await GroupAsync("blue", subnets[0].VpcId!);
        var green = await GroupAsync("green", subnets[0].VpcId!);
        var listener = (await elb.CreateListenerAsync(new CreateListenerRequest { LoadBalancerArn = balancer.LoadBalancerArn, Port = 80, Protocol = "HTTP", DefaultActions = [Forward((blue, 90), (green, 10))] })).Listeners.ShouldHaveSingleItem();
        listener.DefaultActions![0].ForwardConfig!.TargetGroups!.Select(group => group.Weight).ShouldBe([90, 10]);

        var rule = (await elb.CreateRuleAsync(new CreateRuleRequest
        {
            ListenerArn = listener.ListenerArn,
            Priority = 5,
            Conditions = [new() { Field = "path-pattern", PathPatternConfig = new() { Values = ["/a/*", "/b/*"] } }],
            Actions = [Forward((blue, 1), (green, 0))],
        })).Rules.ShouldHaveSingleItem();
        rule.Conditions![0].PathPatternConfig!.Values.ShouldBe(["/a/*", "/b/*"]);
        (await elb.ModifyRuleAsync(new ModifyRuleRequest { RuleArn = rule.RuleArn, Actions = [Forward((blue, 0), (green, 1))] })).Rules![0].Actions![0].ForwardConfig!.TargetGroups!.Select(group => group.Weight).ShouldBe([0, 1]);
        (await elb.DescribeTagsAsync(new DescribeTagsRequest { ResourceArns = [balancer.LoadBalancerArn!] })).TagDescriptions![0].Tags![0].Value.ShouldBe("shop & co");
        (await elb.DeleteRuleAsync(new DeleteRuleRequest { RuleArn = rule.RuleArn })).ResponseMetadata.RequestId.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public async Task Metrics()
    {
        var watch = MotoServer.Clients.CloudWatch;
        var now = DateTime.UtcNow;
        await watch.PutMetricDataAsync(new PutMetricDataRequest
        {
            Namespace = "Query",
            MetricData = [new() { MetricName = "Requests", Timestamp = now, Value = 1.5, Dimensions = [new() { Name = "Service", Value = "catalog" }] }, new() { MetricName = "Requests", Timestamp = now, Value = 2.5, Dimensions = [new() { Name = "Service", Value = "catalog" }] }],
        });
        (await watch.ListMetricsAsync(new ListMetricsRequest { Namespace = "Query" })).Metrics.ShouldHaveSingleItem().Dimensions![0].Value.ShouldBe("catalog");
        var result = (await watch.GetMetricDataAsync(new GetMetricDataRequest
        {
            StartTime = now.AddMinutes(-5),
            EndTime = now.AddMinutes(5),
            MetricDataQueries = [new() { Id = "sum", MetricStat = new() { Stat = "Sum", Period = 60, Metric = new() { Namespace = "Query", MetricName = "Requests", Dimensions = [new() { Name = "Service", Value = "catalog" }] } } }],
        })).MetricDataResults.ShouldHaveSingleItem();
        result.Values.ShouldBe([4.0]);
        result.Timestamps![0].Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Test]
    public async Task Databases()
    {
        var rds = MotoServer.Clients.Databases;
        await rds.CreateDBInstanceAsync(new CreateDBInstanceRequest { DBInstanceIdentifier = "query", Engine = "postgres", DBInstanceClass = "db.t4g.micro", AllocatedStorage = 20, MasterUsername = "shop", MasterUserPassword = "not-a-secret", Tags = [new() { Key = "team", Value = "shop" }] });
        var instance = (await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { Filters = [new() { Name = "db-instance-id", Values = ["query"] }] })).DBInstances.ShouldHaveSingleItem();
        instance.Endpoint!.Port.ShouldBe(5432);
        instance.TagList![0].Key.ShouldBe("team");
        (await rds.CreateDBSnapshotAsync(new CreateDBSnapshotRequest { DBInstanceIdentifier = "query", DBSnapshotIdentifier = "before" })).DBSnapshot!.Engine.ShouldBe("postgres");
        (await rds.DeleteDBInstanceAsync(new DeleteDBInstanceRequest { DBInstanceIdentifier = "query", SkipFinalSnapshot = true })).DBInstance!.DBInstanceIdentifier.ShouldBe("query");
    }

    [Test]
    public async Task Objects_are_written_once()
    {
        var s3 = MotoServer.Clients.S3;
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = "journal", BucketRegionName = MotoServer.Region });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "journal", Key = "1.json", ContentBody = "{}", IfNoneMatch = "*" });
        var lost = await Should.ThrowAsync<Amazon.S3.AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "journal", Key = "1.json", ContentBody = "[]", IfNoneMatch = "*" }));
        lost.ErrorCode.ShouldBe("PreconditionFailed");
    }

    private static async Task<string> GroupAsync(string name, string vpc) =>
        (await MotoServer.Clients.LoadBalancing.CreateTargetGroupAsync(new CreateTargetGroupRequest { Name = name, Protocol = "HTTP", Port = 80, VpcId = vpc, TargetType = "ip", HealthCheckPath = "/health", Matcher = new() { HttpCode = "200" } })).TargetGroups![0].TargetGroupArn!;

    private static Amazon.ElasticLoadBalancingV2.Model.Action Forward(params (string Group, int Weight)[] groups) =>
        new() { Type = "forward", ForwardConfig = new() { TargetGroups = [.. groups.Select(group => new TargetGroupTuple { TargetGroupArn = group.Group, Weight = group.Weight })] } };
}
