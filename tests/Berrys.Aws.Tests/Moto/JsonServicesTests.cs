using Amazon.ApplicationAutoScaling.Model;
using Amazon.CloudWatchLogs.Model;
using Amazon.ECR.Model;
using Amazon.ECS.Model;
using Amazon.SecretsManager.Model;
using Task = System.Threading.Tasks.Task;

namespace Berrys.Aws.Tests.Moto;

/// <summary>Services of the JSON protocol.</summary>
[TestFixture]
public sealed class JsonServicesTests
{
    private const string Manifest = """{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","size":2,"digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"},"layers":[]}""";

    [Test]
    public async Task Images()
    {
        var ecr = MotoServer.Clients.Ecr;
        var created = (await ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "json/images", Tags = [new() { Key = "team", Value = "shop" }] })).Repository!;
        created.RepositoryUri.ShouldBe("123456789012.dkr.ecr.eu-central-1.amazonaws.com/json/images");
        created.CreatedAt!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        created.CreatedAt.Value.Year.ShouldBeGreaterThan(2024);

        var put = (await ecr.PutImageAsync(new PutImageRequest { RepositoryName = "json/images", ImageManifest = Manifest, ImageTag = "1.0" })).Image!;
        var images = await ecr.BatchGetImageAsync(new BatchGetImageRequest { RepositoryName = "json/images", ImageIds = [new() { ImageTag = "1.0" }, new() { ImageTag = "2.0" }] });
        images.Images![0].ImageId!.ImageDigest.ShouldBe(put.ImageId!.ImageDigest);
        images.Images[0].ImageManifest.ShouldBe(Manifest);
        images.Failures![0].FailureCode.ShouldBe("ImageNotFound");

        var token = await ecr.GetAuthorizationTokenAsync(new GetAuthorizationTokenRequest());
        token.AuthorizationData![0].AuthorizationToken.ShouldNotBeNullOrEmpty();
        token.ResponseMetadata.RequestId.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public async Task Task_definitions_and_services()
    {
        var ecs = MotoServer.Clients.Ecs;
        await ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "json" });
        var registered = (await ecs.RegisterTaskDefinitionAsync(new RegisterTaskDefinitionRequest
        {
            Family = "catalog",
            Cpu = "256",
            Memory = "512",
            RequiresCompatibilities = ["FARGATE"],
            NetworkMode = "awsvpc",
            ContainerDefinitions =
            [
                new()
                {
                    Name = "catalog",
                    Image = "catalog@sha256:1",
                    Essential = true,
                    PortMappings = [new() { ContainerPort = 8000, Protocol = "tcp" }],
                    Environment = [new() { Name = "MODE", Value = "production" }],
                    Secrets = [new() { Name = "KEY", ValueFrom = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:key" }],
                    LogConfiguration = new() { LogDriver = "awslogs", Options = new() { ["awslogs-group"] = "/catalog" } },
                    HealthCheck = new() { Command = ["CMD", "true"], Interval = 5, Retries = 3 },
                },
            ],
        })).TaskDefinition!;
        registered.Revision.ShouldBe(1);
        var container = registered.ContainerDefinitions.ShouldHaveSingleItem();
        container.LogConfiguration!.Options!["awslogs-group"].ShouldBe("/catalog");
        container.HealthCheck!.Interval.ShouldBe(5);
        container.Secrets![0].Name.ShouldBe("KEY");

        await ecs.CreateServiceAsync(new CreateServiceRequest
        {
            Cluster = "json",
            ServiceName = "catalog",
            TaskDefinition = registered.TaskDefinitionArn,
            DesiredCount = 2,
            DeploymentConfiguration = new() { DeploymentCircuitBreaker = new() { Enable = true, Rollback = true }, MinimumHealthyPercent = 100, MaximumPercent = 200 },
        });
        var service = (await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = "json", Services = ["catalog"] })).Services.ShouldHaveSingleItem();
        service.DesiredCount.ShouldBe(2);
        service.Deployments.ShouldHaveSingleItem().TaskDefinition.ShouldBe(registered.TaskDefinitionArn);
        (await ecs.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "json", Service = "catalog", DesiredCount = 0 })).Service!.DesiredCount.ShouldBe(0);
        (await ecs.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "json", Service = "catalog", Force = true })).Service!.ServiceName.ShouldBe("catalog");
    }

    [Test]
    public async Task Secrets_get_a_token_of_their_own()
    {
        var secrets = MotoServer.Clients.Secrets;
        var request = new CreateSecretRequest { Name = "json/secret", SecretString = "one" };
        var created = await secrets.CreateSecretAsync(request);
        request.ClientRequestToken.ShouldBeNull();
        await secrets.PutSecretValueAsync(new PutSecretValueRequest { SecretId = "json/secret", SecretString = "two" });

        (await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "json/secret" })).SecretString.ShouldBe("two");
        (await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "json/secret", VersionStage = "AWSPREVIOUS" })).SecretString.ShouldBe("one");
        (await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "json/secret" })).VersionIdsToStages![created.VersionId!].ShouldBe(["AWSPREVIOUS"]);
    }

    // The answer of CreateLogGroup has no body.
    [Test]
    public async Task Logs()
    {
        var logs = MotoServer.Clients.Logs;
        await logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = "/json" });
        await logs.PutRetentionPolicyAsync(new PutRetentionPolicyRequest { LogGroupName = "/json", RetentionInDays = 7 });
        var group = (await logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/json" })).LogGroups.ShouldHaveSingleItem();
        group.RetentionInDays.ShouldBe(7);
        group.CreationTime!.Value.ShouldBeGreaterThan(1_700_000_000_000);
    }

    [Test]
    public async Task Scalable_targets()
    {
        var scaling = MotoServer.Clients.AutoScaling;
        await MotoServer.Clients.Ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "scaled" });
        await MotoServer.Clients.Ecs.RegisterTaskDefinitionAsync(new RegisterTaskDefinitionRequest { Family = "scaled", ContainerDefinitions = [new() { Name = "x", Image = "x", Memory = 64 }] });
        await MotoServer.Clients.Ecs.CreateServiceAsync(new CreateServiceRequest { Cluster = "scaled", ServiceName = "x", TaskDefinition = "scaled", DesiredCount = 1 });
        await scaling.RegisterScalableTargetAsync(new RegisterScalableTargetRequest { ServiceNamespace = "ecs", ResourceId = "service/scaled/x", ScalableDimension = "ecs:service:DesiredCount", MinCapacity = 1, MaxCapacity = 4 });
        var target = (await scaling.DescribeScalableTargetsAsync(new DescribeScalableTargetsRequest { ServiceNamespace = "ecs", ResourceIds = ["service/scaled/x"] })).ScalableTargets.ShouldHaveSingleItem();
        target.MaxCapacity.ShouldBe(4);
    }
}
