using Berrys.Aws.Tests.Processes;
using Berrys.Aws.Tests.Wire;

namespace Berrys.Aws.Tests.Moto;

/// <summary>Where credentials and endpoints come from, each in a process with an environment of its own.</summary>
[TestFixture]
public sealed class DefaultChainTests
{
    // The SHA-1 of the session's name.
    private const string SessionFile = "71b21161ffa1e6516bcc072aaf5ef38cbe85b511";

    private static string Endpoint => MotoServer.Url.ToString();

    [Test]
    public async Task An_endpoint_for_all_services()
    {
        await MotoServer.Clients.Ecr.CreateRepositoryAsync(new() { RepositoryName = "chain" });
        var (code, output) = await Probe.RunAsync(["repositories"], ("AWS_ENDPOINT_URL", Endpoint), ("AWS_ACCESS_KEY_ID", "key"), ("AWS_SECRET_ACCESS_KEY", "secret"));
        code.ShouldBe(0, output);
        output.Split(' ').ShouldContain("chain");
    }

    [Test]
    public async Task An_endpoint_of_one_service_wins()
    {
        var (code, output) = await Probe.RunAsync(["repositories"], ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), ("AWS_ENDPOINT_URL_ECR", Endpoint), ("AWS_ACCESS_KEY_ID", "key"), ("AWS_SECRET_ACCESS_KEY", "secret"));
        code.ShouldBe(0, output);
    }

    [Test]
    public async Task A_profile_assumes_a_role()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write("config", "[profile base]\naws_access_key_id = key\naws_secret_access_key = secret\n[profile deployer]\nrole_arn = arn:aws:iam::123456789012:role/deployer\nrole_session_name = pipeline\nsource_profile = base\nregion = eu-central-1\n");
        var (code, output) = await Probe.RunAsync(["identity"], ("AWS_CONFIG_FILE", config), ("AWS_PROFILE", "deployer"), ("AWS_ENDPOINT_URL", Endpoint), ("AWS_REGION", MotoServer.Region));
        code.ShouldBe(0, output);
        output.ShouldBe("arn:aws:sts::123456789012:assumed-role/deployer/pipeline");
    }

    [Test]
    public async Task A_web_identity_assumes_a_role()
    {
        using var folder = new TemporaryFolder();
        var token = folder.Write("token", "header.payload.signature");
        var (code, output) = await Probe.RunAsync(["identity"], ("AWS_WEB_IDENTITY_TOKEN_FILE", token), ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/github"), ("AWS_ROLE_SESSION_NAME", "run-1"), ("AWS_ENDPOINT_URL", Endpoint), ("AWS_REGION", MotoServer.Region));
        code.ShouldBe(0, output);
        output.ShouldBe("arn:aws:sts::123456789012:assumed-role/github/run-1");
    }

    [Test]
    public async Task Nothing_leaks_into_a_given_endpoint()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write("config", "[default]\nendpoint_url = http://127.0.0.1:1\nuse_fips_endpoint = true\nretry_mode = adaptive\naws_access_key_id = leaked\naws_secret_access_key = leaked\ndefaults_mode = nonsense\n");
        (string, string)[] environment =
        [
            ("AWS_CONFIG_FILE", config), ("AWS_PROFILE", "missing"), ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), ("AWS_ENDPOINT_URL_ECR", "http://127.0.0.1:1"), ("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1"),
            ("AWS_DEFAULTS_MODE", "nonsense"), ("AWS_USE_FIPS_ENDPOINT", "true"), ("AWS_USE_DUALSTACK_ENDPOINT", "true"), ("http_proxy", "http://127.0.0.1:1"), ("AWS_REGION", "nowhere-1"),
        ];
        foreach (var what in new[] { "repositories", "identity" })
        {
            var (code, output) = await Probe.RunAsync([what, Endpoint], environment);
            code.ShouldBe(0, output);
        }
    }

    [Test]
    public async Task No_credentials()
    {
        var (code, output) = await Probe.RunAsync(["repositories"]);
        code.ShouldBe(3);
        output.ShouldStartWith("Cannot look around: no AWS credentials were found.");
        output.ShouldContain("aws configure sso");
    }

    [Test]
    public async Task No_such_profile()
    {
        var (code, output) = await Probe.RunAsync(["repositories"], ("AWS_PROFILE", "nobody"));
        code.ShouldBe(3);
        output.ShouldStartWith("Cannot look around: no AWS credentials were found: there is no profile \"nobody\".");
    }

    [Test]
    public async Task A_profile_of_sso_without_a_login()
    {
        using var folder = new TemporaryFolder();
        var config = folder.Write("config", "[sso-session company]\nsso_start_url = https://company.awsapps.com/start\nsso_region = eu-central-1\nsso_registration_scopes = sso:account:access\n[profile dev]\nsso_session = company\nsso_account_id = 123456789012\nsso_role_name = deployer\nregion = eu-central-1\n");
        var (code, output) = await Probe.RunAsync(["repositories"], ("AWS_CONFIG_FILE", config), ("AWS_PROFILE", "dev"));
        code.ShouldBe(3, output);
        output.ShouldStartWith("Cannot look around: nobody is logged in to AWS.\naws sso login");
    }

    // The file that aws sso login leaves, and a portal that gives out the role's keys for its token.
    [TestCase("2099-01-01T00:00:00Z", 0, "moto:AKIA")]
    [TestCase("2020-01-01T00:00:00Z", 3, "Cannot look around: the AWS session has expired.\naws sso login")]
    public async Task A_profile_of_sso_with_a_login(string expires, int exitCode, string said)
    {
        await using var portal = new LocalServer((_, _) => new Answer(200, """{"roleCredentials":{"accessKeyId":"AKIAOFSSO","secretAccessKey":"secret","sessionToken":"token","expiration":4070908800000}}""", "application/json"));
        await using var service = new LocalServer((_, request) => new Answer(200, $$"""{"repositories":[{"repositoryName":"moto:{{request.Header("Authorization")[(request.Header("Authorization").IndexOf('=') + 1)..]}}"}]}"""));
        using var folder = new TemporaryFolder();
        var config = folder.Write("config", "[sso-session company]\nsso_start_url = https://company.awsapps.com/start\nsso_region = eu-central-1\nsso_registration_scopes = sso:account:access\n[profile dev]\nsso_session = company\nsso_account_id = 123456789012\nsso_role_name = deployer\nregion = eu-central-1\n");
        folder.Write($".aws/sso/cache/{SessionFile}.json", $$"""{"startUrl":"https://company.awsapps.com/start","region":"eu-central-1","accessToken":"token","expiresAt":"{{expires}}"}""");
        var (code, output) = await Probe.RunAsync(["repositories"], ("HOME", folder.Path), ("AWS_CONFIG_FILE", config), ("AWS_PROFILE", "dev"), ("AWS_ENDPOINT_URL_SSO", portal.Url.ToString()), ("AWS_ENDPOINT_URL_ECR", service.Url.ToString()));
        output.ShouldStartWith(said);
        code.ShouldBe(exitCode);
    }

    [Test]
    public async Task Nobody_at_a_local_endpoint()
    {
        var (code, output) = await Probe.RunAsync(["repositories", "http://127.0.0.1:1"]);
        code.ShouldBe(3, output);
        output.ShouldEndWith("./build.sh --target=RehearsalUp");
    }
}
