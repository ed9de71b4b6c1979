using System.Net;
using Berrys.Pipeline;
using Berrys.Tools.Registries;

namespace Berrys.Tools.Tests.Registries;

/// <summary>What a registry may answer wrongly. The real one is asked in the rehearsal's tests.</summary>
public sealed class RegistryClientTests
{
    private const string Password = "canary-7f3a9c";
    private const string Type = "application/vnd.example.v1+json";
    private static readonly OciArtifact Artifact = new(Type, [new("a.json", "application/json", "{}"u8.ToArray())]);

    [TestCase("registry.example", "https")]
    [TestCase("127.0.0.1:5000", "http")]
    [TestCase("localhost:5000", "http")]
    public async Task One_on_this_machine_is_spoken_to_without_TLS(string host, string scheme)
    {
        using var network = new Answers(_ => new(HttpStatusCode.OK));
        using var client = new RegistryClient(new(host, "AWS", Password), network);

        (await client.HasAsync("berrys/api", "v1", default)).ShouldBeTrue();

        network.Asked.ShouldBe([$"HEAD {scheme}://{host}/v2/berrys/api/manifests/v1"]);
    }

    [Test]
    public async Task An_upload_that_leads_to_another_host_is_refused_before_the_password_goes_there()
    {
        using var network = new Answers(request => request.Method == HttpMethod.Post
            ? new(HttpStatusCode.Accepted) { Headers = { Location = new("https://elsewhere.example/upload") } }
            : new(HttpStatusCode.NotFound));
        using var client = new RegistryClient(new("registry.example", "AWS", Password), network);

        var error = await Should.ThrowAsync<BerrysException>(client.PushAsync("berrys/api", "v1", Artifact, default));

        error.Message.ShouldContain("elsewhere.example, which is not itself");
        network.Asked.ShouldAllBe(asked => !asked.Contains("elsewhere", StringComparison.Ordinal));
    }

    [Test]
    public async Task An_upload_without_a_place_is_refused()
    {
        using var network = new Answers(request => new(request.Method == HttpMethod.Post ? HttpStatusCode.Accepted : HttpStatusCode.NotFound));
        using var client = new RegistryClient(new("registry.example", "AWS", Password), network);

        (await Should.ThrowAsync<BerrysException>(client.PushAsync("berrys/api", "v1", Artifact, default))).Message.ShouldContain("202");
    }

    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    public async Task A_refusal_is_said_without_the_password(HttpStatusCode status)
    {
        using var network = new Answers(_ => new(status) { ReasonPhrase = "Because\u001b[2J" });
        using var client = new RegistryClient(new("registry.example", "AWS", Password), network);

        var error = await Should.ThrowAsync<BerrysException>(client.HasAsync("berrys/api", "v1", default));

        error.ExitCode.ShouldBe(ExitCode.Failed);
        error.Message.ShouldBe($"The registry registry.example did not let us look for berrys/api@v1: {(int)status} Because");
        error.ToString().ShouldNotContain(Password);
    }

    [Test]
    public async Task A_network_that_fails_is_said_with_what_to_run_next()
    {
        using var network = new Answers(_ => throw new HttpRequestException("Connection refused"));
        using var client = new RegistryClient(new("registry.example", "AWS", Password), network);

        var error = await Should.ThrowAsync<BerrysException>(client.PullAsync("berrys/api", "v1", Type, default));

        error.Message.ShouldBe("The registry registry.example cannot be used: Connection refused");
        error.Next.ShouldNotBeNull();
    }

    [Test]
    public async Task A_cancelled_request_is_no_failure_of_the_registry()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using var network = new Answers(_ => new(HttpStatusCode.OK));
        using var client = new RegistryClient(new("registry.example", "AWS", Password), network);

        await Should.ThrowAsync<OperationCanceledException>(client.HasAsync("berrys/api", "v1", stop.Token));
    }

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Asked.Add($"{request.Method} {request.RequestUri}");
            return Task.FromResult(answer(request));
        }
    }
}
