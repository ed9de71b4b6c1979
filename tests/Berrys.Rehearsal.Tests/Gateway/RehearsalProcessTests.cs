using System.Text;
using System.Text.RegularExpressions;
using Berrys.Pipeline;

namespace Berrys.Rehearsal.Tests.Gateway;

[NonParallelizable]
public sealed partial class RehearsalProcessTests
{
    private const string Location = "<CreateBucketConfiguration><LocationConstraint>us-west-2</LocationConstraint></CreateBucketConfiguration>";

    private RunningRehearsal _rehearsal = null!;

    [OneTimeSetUp]
    public async Task Start() => _rehearsal = await RunningRehearsal.StartAsync();

    [OneTimeTearDown]
    public async Task End()
    {
        if (_rehearsal is not null)
            await _rehearsal.DisposeAsync();
    }

    [Test]
    public async Task After_a_kill_everything_has_the_same_ids()
    {
        await MakeAsync();
        var before = await DescribeAsync();
        Regex.Count(before, "vpc-[0-9a-f]{8,}").ShouldBeGreaterThan(1);

        await _rehearsal.KillAsync();
        await _rehearsal.ServeAsync();
        (await DescribeAsync()).ShouldBe(before);

        await _rehearsal.KillMotoAsync();
        (await DescribeAsync()).ShouldBe(before);
    }

    [Test]
    public async Task After_a_kill_objects_are_the_same_and_conditions_hold()
    {
        (await PutAsync("/kept", Location)).ShouldBe(200);
        (await PutAsync("/kept/a%20b/c", "hello", ("If-None-Match", "*"))).ShouldBe(200);
        (await PutAsync("/kept/gone", "x")).ShouldBe(200);
        (await _rehearsal.SendAsync(HttpMethod.Delete, "s3", "/kept/gone")).Status.ShouldBe(204);
        (await PutAsync("/kept?versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>")).ShouldBe(200);
        (await PutAsync("/kept/copy", "", ("x-amz-copy-source", "/kept/a%20b/c"))).ShouldBe(200);
        var before = await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/kept/a%20b/c");

        await _rehearsal.KillAsync();
        await _rehearsal.ServeAsync();

        var after = await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/kept/a%20b/c");
        (after.Body, after.Headers.ETag!.Tag).ShouldBe(("hello", before.Headers.ETag!.Tag));
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/kept/copy")).Body.ShouldBe("hello");
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/kept/gone")).Status.ShouldBe(404);
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/kept?versioning")).Body.ShouldContain("Enabled");
        (await PutAsync("/kept/a%20b/c", "other", ("If-None-Match", "*"))).ShouldBe(412);
        (await PutAsync("/kept/a%20b/c", "hello", ("If-Match", after.Headers.ETag.Tag))).ShouldBe(200);
    }

    [Test]
    public async Task Of_many_conditional_writers_one_wins()
    {
        (await PutAsync("/race", Location)).ShouldBe(200);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => PutAsync("/race/lock", $"{number}", ("If-None-Match", "*"))));
        answers.Count(status => status == 200).ShouldBe(1);
        answers.Count(status => status == 412).ShouldBe(39);
    }

    [Test]
    public async Task Fifty_clients_at_once_get_their_answers()
    {
        (await PutAsync("/busy", Location)).ShouldBe(200);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async client =>
        {
            for (var round = 0; round < 4; round++)
            {
                (await PutAsync($"/busy/{client}", $"{round}")).ShouldBe(200);
                (await _rehearsal.SendAsync(HttpMethod.Get, "s3", $"/busy/{client}")).Body.ShouldBe($"{round}");
                (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/busy")).Status.ShouldBe(200);
                (await _rehearsal.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", $$"""{"Name":"busy-{{client}}-{{round}}","SecretString":"x"}""")).Status.ShouldBe(200);
                (await _rehearsal.JsonAsync("secretsmanager", "secretsmanager.ListSecrets", "{}")).Status.ShouldBe(200);
            }
        }));
    }

    [Test]
    public async Task An_unknown_key_is_refused_with_advice()
    {
        var (status, body) = await _rehearsal.JsonAsync("ecs", "AmazonEC2ContainerServiceV20141113.ListClusters", "{}", "AKIAIOSFODNN7EXAMPLE");
        status.ShouldBe(403);
        body.ShouldContain("UnrecognizedClientException");
        body.ShouldContain(".berrys/rehearsal/env");
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/", key: "AKIAIOSFODNN7EXAMPLE")).Body.ShouldContain("InvalidAccessKeyId");
    }

    [Test]
    public async Task Keys_that_sts_handed_out_are_known()
    {
        var answer = await _rehearsal.QueryAsync("sts", "2011-06-15", "GetSessionToken");
        var key = AccessKeyId().Match(answer).Groups[1].Value;
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/", key: key)).Status.ShouldBe(200);
    }

    [Test]
    public async Task What_the_simulator_does_not_know_must_not_be_repeated()
    {
        using var form = new StringContent("Action=DescribeFpgaImages&Version=2016-11-15", Encoding.UTF8, "application/x-www-form-urlencoded");
        var (status, body, _) = await _rehearsal.SendAsync(HttpMethod.Post, "ec2", "/", form);
        status.ShouldBe(400);
        body.ShouldContain("<Code>UnknownOperationException</Code>");
        body.ShouldContain("DescribeFpgaImages");
    }

    [Test]
    public async Task A_strange_name_is_refused()
    {
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/", header: ("Host", "rebound.example"))).Status.ShouldBe(403);
        (await _rehearsal.SendAsync(HttpMethod.Get, "s3", "/", header: ("Host", "localhost"))).Status.ShouldBe(200);
    }

    [Test]
    public async Task A_second_server_on_the_same_state_refuses()
    {
        var second = await _rehearsal.RunAsync("serve");
        second.ExitCode.ShouldBe((int)ExitCode.Locked);
        second.Error.ShouldNotContain("   at ");
    }

    [Test]
    [Platform("Unix")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Only_the_owner_can_read_keys()
    {
        File.GetUnixFileMode(_rehearsal.State).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in (string[])["keys.json", "env", "credentials"])
            File.GetUnixFileMode(Path.Combine(_rehearsal.State, file)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task<int> PutAsync(string path, string body, (string Name, string Value)? header = null)
    {
        using var content = new StringContent(body);
        return (await _rehearsal.SendAsync(HttpMethod.Put, "s3", path, content, header: header)).Status;
    }

    private async Task MakeAsync()
    {
        var vpc = Regex.Match(await _rehearsal.QueryAsync("ec2", "2016-11-15", "CreateVpc", ("CidrBlock", "10.9.0.0/16")), "vpc-[0-9a-f]{8,}").Value;
        var subnets = new List<string>();
        foreach (var zone in (string[])["a", "b"])
            subnets.Add(Regex.Match(
                await _rehearsal.QueryAsync(
                    "ec2", "2016-11-15", "CreateSubnet", ("VpcId", vpc), ("CidrBlock", zone == "a" ? "10.9.1.0/24" : "10.9.2.0/24"), ("AvailabilityZone", $"us-west-2{zone}")),
                "subnet-[0-9a-f]+").Value);
        await _rehearsal.QueryAsync("iam", "2010-05-08", "CreateRole", ("RoleName", "task"), ("AssumeRolePolicyDocument", "{}"));
        (await _rehearsal.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", """{"Name":"db","SecretString":"x"}""")).Status.ShouldBe(200);
        await _rehearsal.QueryAsync(
            "elasticloadbalancing", "2015-12-01", "CreateTargetGroup", ("Name", "tg"), ("Protocol", "HTTP"), ("Port", "80"), ("VpcId", vpc), ("TargetType", "ip"));
    }

    private async Task<string> DescribeAsync()
    {
        var secret = await _rehearsal.JsonAsync("secretsmanager", "secretsmanager.DescribeSecret", """{"SecretId":"db"}""");
        string[] answers =
        [
            await _rehearsal.QueryAsync("ec2", "2016-11-15", "DescribeVpcs"),
            await _rehearsal.QueryAsync("ec2", "2016-11-15", "DescribeSubnets"),
            await _rehearsal.QueryAsync("iam", "2010-05-08", "GetRole", ("RoleName", "task")),
            await _rehearsal.QueryAsync("elasticloadbalancing", "2015-12-01", "DescribeTargetGroups"),
            secret.Body,
        ];
        return string.Join('\n', answers.SelectMany(answer => Id().Matches(answer)).Select(match => match.Value).Distinct());
    }

    [GeneratedRegex("<AccessKeyId>([A-Z0-9]+)</AccessKeyId>")]
    private static partial Regex AccessKeyId();

    [GeneratedRegex("(vpc|subnet|dopt)-[0-9a-f]{8,}|AROA[A-Z0-9]+|arn:aws:(secretsmanager|elasticloadbalancing)[^\"<]+")]
    private static partial Regex Id();
}
