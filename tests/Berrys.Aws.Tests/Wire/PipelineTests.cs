using Amazon.ECR.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.SecretsManager.Model;
using Berrys.Pipeline;

namespace Berrys.Aws.Tests.Wire;

/// <summary>Retries, deadlines, cancellation and signatures, seen from the other side of the wire.</summary>
[TestFixture]
public sealed class PipelineTests
{
    private static readonly Answer Repositories = new(200, """{"repositories":[{"repositoryName":"catalog","createdAt":1700000000.25}]}""");

    [Test]
    public async Task A_service_that_fails_twice_is_asked_three_times()
    {
        await using var server = new LocalServer((number, _) => number < 3 ? new Answer(503, """{"__type":"ServerException","message":"try later"}""") : Repositories);
        using var clients = At(server.Url);

        (await clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest())).Repositories.ShouldHaveSingleItem().RepositoryName.ShouldBe("catalog");
        server.Requests.Count.ShouldBe(3);
    }

    [Test]
    public async Task Throttling_on_every_attempt_is_told()
    {
        await using var server = new LocalServer((_, _) => new Answer(400, """{"__type":"ThrottlingException","message":"Rate exceeded"}"""));
        using var clients = At(server.Url);

        var error = await Should.ThrowAsync<AmazonServiceException>(() => clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest()));
        server.Requests.Count.ShouldBe(3);
        AwsErrors.From(error, "list images").Message.ShouldBe("Cannot list images: AWS throttled the call on every attempt (ThrottlingException).");
    }

    [Test]
    public async Task A_refusal_is_not_asked_again()
    {
        await using var server = new LocalServer((_, _) => new Answer(400, """<ErrorResponse xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"><Error><Type>Sender</Type><Code>TargetGroupNotFound</Code><Message>One or more target groups not found</Message></Error><RequestId>7</RequestId></ErrorResponse>""", "text/xml"));
        using var clients = At(server.Url);

        var error = await Should.ThrowAsync<TargetGroupNotFoundException>(() => clients.LoadBalancing.DeleteTargetGroupAsync(new DeleteTargetGroupRequest { TargetGroupArn = "x" }));
        (error.RequestId, error.ErrorType).ShouldBe(("7", ErrorType.Sender));
        server.Requests.Count.ShouldBe(1);
    }

    // It was carried out: sent again, a create would be carried out twice.
    [TestCase("{\"repository\":")]
    [TestCase("{\"repository\":{\"createdAt\":\"yesterday\"}}")]
    public async Task An_answer_that_cannot_be_read_is_not_asked_for_again(string body)
    {
        await using var server = new LocalServer((_, _) => new Answer(200, body));
        using var clients = At(server.Url);

        (await Should.ThrowAsync<AmazonClientException>(() => clients.Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "x" }))).Message.ShouldStartWith("ECR CreateRepository was carried out");
        server.Requests.Count.ShouldBe(1);
    }

    [Test]
    public async Task Retries_carry_the_same_token()
    {
        await using var server = new LocalServer((number, _) => number == 1 ? new Answer(500, "{}") : new Answer(200, "{}"));
        using var clients = At(server.Url);

        await clients.Secrets.CreateSecretAsync(new CreateSecretRequest { Name = "x" });
        server.Requests.Count.ShouldBe(2);
        server.Requests.Select(request => request.Body).Distinct().ShouldHaveSingleItem().ShouldContain("ClientRequestToken");
    }

    [Test]
    public async Task No_answer_is_a_timeout_within_the_deadline()
    {
        await using var server = new LocalServer((_, _) => null);
        using var clients = At(server.Url, new AwsLimits { Attempt = TimeSpan.FromSeconds(30), Call = TimeSpan.FromMilliseconds(300) });

        var error = await Should.ThrowAsync<TimeoutException>(() => clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest()));
        error.Message.ShouldBe("ECR DescribeRepositories was not answered within 0.3 s.");
        AwsErrors.From(error, "list images").ExitCode.ShouldBe(ExitCode.Failed);
    }

    [Test]
    public async Task An_attempt_without_an_answer_is_tried_again()
    {
        await using var server = new LocalServer((number, _) => number == 1 ? null : Repositories);
        using var clients = At(server.Url, new AwsLimits { Attempt = TimeSpan.FromMilliseconds(500) });

        (await clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest())).Repositories.ShouldHaveSingleItem();
        server.Requests.Count.ShouldBe(2);
    }

    [Test]
    public async Task A_call_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new LocalServer((_, _) =>
        {
            cancel.Cancel();
            return null;
        });
        using var clients = At(server.Url);

        await Should.ThrowAsync<OperationCanceledException>(() => clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest(), cancel.Token));
    }

    [Test]
    public async Task Json_requests_are_signed_for_the_region_that_was_asked_for()
    {
        await using var server = new LocalServer((_, _) => Repositories);
        using var clients = At(server.Url);

        var repository = (await clients.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = ["catalog"] })).Repositories![0];
        repository.CreatedAt.ShouldBe(new DateTime(2023, 11, 14, 22, 13, 20, 250, DateTimeKind.Utc));
        var request = server.Requests.ShouldHaveSingleItem();
        request.Header("Authorization").ShouldContain("/eu-central-1/ecr/aws4_request");
        request.Header("Authorization").ShouldContain("Credential=key/");
        request.Header("X-Amz-Target").ShouldBe("AmazonEC2ContainerRegistry_V20150921.DescribeRepositories");
        request.Body.ShouldBe("""{"repositoryNames":["catalog"]}""");
    }

    [Test]
    public async Task Query_requests_are_forms()
    {
        await using var server = new LocalServer((_, _) => new Answer(200, """<DescribeTagsResponse xmlns="x"><DescribeTagsResult><TagDescriptions/></DescribeTagsResult><ResponseMetadata><RequestId>8</RequestId></ResponseMetadata></DescribeTagsResponse>""", "text/xml"));
        using var clients = At(server.Url);

        var tags = await clients.LoadBalancing.DescribeTagsAsync(new DescribeTagsRequest { ResourceArns = ["a b", "c&d"] });
        tags.TagDescriptions.ShouldBeEmpty();
        tags.ResponseMetadata.RequestId.ShouldBe("8");
        var request = server.Requests.ShouldHaveSingleItem();
        request.Header("Authorization").ShouldContain("/eu-central-1/elasticloadbalancing/aws4_request");
        request.Body.Split('&').ShouldBe(["Action=DescribeTags", "Version=2015-12-01", "ResourceArns.member.1=a%20b", "ResourceArns.member.2=c%26d"], ignoreOrder: true);
    }

    private static AwsClients At(Uri url, AwsLimits? limits = null) => new("eu-central-1", new AwsEndpoint(url, "key", "secret"), limits);
}
