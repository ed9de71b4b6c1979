using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Secrets;
using Berrys.Rehearsal.Tests.Stores;

namespace Berrys.Rehearsal.Tests.Secrets;

[Platform("Linux")]
public sealed class SecretValuesTests
{
    private MotoUpstream _moto = null!;
    private SecretValues _values = null!;
    private string _arn = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _moto = await MotoUpstream.StartAsync();
        _values = new(_moto);
        var made = await _moto.AskJsonAsync("secretsmanager", "secretsmanager.CreateSecret", new() { ["Name"] = "app/db", ["SecretString"] = """{"password":"old"}""" }, default);
        _arn = (string)made["ARN"]!;
        await _moto.AskJsonAsync("secretsmanager", "secretsmanager.PutSecretValue", new() { ["SecretId"] = _arn, ["SecretString"] = """{"password":"new","port":5432}""" }, default);
        foreach (var name in (string[])["/app/key", "plain"])
            await _moto.AskJsonAsync("ssm", "AmazonSSM.PutParameter", new() { ["Name"] = name, ["Value"] = $"value of {name}", ["Type"] = "SecureString" }, default);
    }

    [OneTimeTearDown]
    public void Stop() => _moto?.Dispose();

    [TestCase(":password", "new")]
    [TestCase(":password:AWSPREVIOUS:", "old")]
    [TestCase(":port", "5432")]
    [TestCase("", """{"password":"new","port":5432}""")]
    public async Task A_secret_is_resolved(string suffix, string expected) => (await _values.ResolveAsync(_arn + suffix, default)).ShouldBe(expected);

    [TestCase("/app/key", "value of /app/key")]
    [TestCase("plain", "value of plain")]
    [TestCase("arn:aws:ssm:us-west-2:123456789012:parameter/app/key", "value of /app/key")]
    [TestCase("arn:aws:ssm:us-west-2:123456789012:parameter/plain", "value of plain")]
    public async Task A_parameter_is_resolved(string reference, string expected) => (await _values.ResolveAsync(reference, default)).ShouldBe(expected);

    [TestCase("arn:aws:secretsmanager:us-west-2:123456789012:secret:none-AbCdEf", "ResourceNotFoundException")]
    [TestCase("/none", "invalid parameters: /none")]
    public async Task What_is_not_there_is_said_as_ECS_does(string reference, string words)
    {
        var error = await Should.ThrowAsync<AwsException>(() => _values.ResolveAsync(reference, default));

        error.Code.ShouldBe("ResourceInitializationError");
        error.Message.ShouldStartWith("unable to pull secrets or registry auth: execution resource retrieval failed: ");
        error.Message.ShouldContain(words);
    }

    [Test]
    public async Task A_missing_key_is_named_and_no_value_is()
    {
        var error = await Should.ThrowAsync<AwsException>(() => _values.ResolveAsync($"{_arn}:absent", default));

        error.Message.ShouldEndWith("did not contain json key absent");
        error.Message.ShouldNotContain("new");
    }
}
