using Berrys.Build.Clouds;
using Berrys.Pipeline;

namespace Berrys.Build.EndToEnd.Deploying;

public sealed class CloudChoiceTests
{
    private static readonly CloudSurroundings Nothing = new(false, false, null);

    [Test]
    public void Without_credentials_a_deployment_is_rehearsed() =>
        CloudChoice.Choose(CloudPreference.Auto, Nothing, deploys: true).Cloud.ShouldBe(CloudPreference.Rehearsal);

    [Test]
    public void With_credentials_it_goes_to_aws() =>
        CloudChoice.Choose(CloudPreference.Auto, Nothing with { HasCredentials = true }, deploys: true).Cloud.ShouldBe(CloudPreference.Aws);

    [Test]
    public void Credentials_for_an_endpoint_on_this_machine_are_none() =>
        CloudChoice.Choose(CloudPreference.Auto, new(true, false, "http://127.0.0.1:4566"), deploys: true).Cloud.ShouldBe(CloudPreference.Rehearsal);

    [Test]
    public void A_deployment_in_ci_without_credentials_is_no_rehearsal()
    {
        var error = Should.Throw<BerrysException>(() => CloudChoice.Choose(CloudPreference.Auto, Nothing with { IsCi = true }, deploys: true));

        error.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        error.Next!.ShouldContain("--cloud=rehearsal");
    }

    [Test]
    public void In_ci_a_rehearsal_can_be_asked_for_by_name() =>
        CloudChoice.Choose(CloudPreference.Rehearsal, Nothing with { IsCi = true }, deploys: true).Cloud.ShouldBe(CloudPreference.Rehearsal);

    [Test]
    public void Looking_at_something_in_ci_may_look_at_the_rehearsal() =>
        CloudChoice.Choose(CloudPreference.Auto, Nothing with { IsCi = true }, deploys: false).Cloud.ShouldBe(CloudPreference.Rehearsal);

    [TestCase("http://localhost:4566")]
    [TestCase("http://127.0.0.1:1")]
    [TestCase("http://[::1]:1")]
    public void Aws_by_name_is_never_this_machine(string endpoint) =>
        Should.Throw<BerrysException>(() => CloudChoice.Choose(CloudPreference.Aws, new(true, false, endpoint), deploys: false)).ExitCode.ShouldBe(ExitCode.Usage);

    [TestCase("AWS_ACCESS_KEY_ID")]
    [TestCase("AWS_PROFILE")]
    [TestCase("AWS_WEB_IDENTITY_TOKEN_FILE")]
    [TestCase("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")]
    public void A_variable_of_the_chain_is_a_credential(string name) =>
        CloudSurroundings.Read(asked => asked == name ? "x" : null, _ => false, "/h").HasCredentials.ShouldBeTrue();

    [Test]
    public void So_is_a_file()
    {
        CloudSurroundings.Read(_ => null, path => path == "/h/.aws/credentials", "/h").HasCredentials.ShouldBeTrue();
        CloudSurroundings.Read(name => name == "AWS_CONFIG_FILE" ? "/c" : null, path => path == "/c", "/h").HasCredentials.ShouldBeTrue();
        CloudSurroundings.Read(_ => null, _ => false, "/h").HasCredentials.ShouldBeFalse();
    }
}
