using System.Net;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.StatusPage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Tests.StatusPage;

public sealed class StatusPageTests : IAsyncDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("berrys-status-");
    private WebApplication _host = null!;
    private SocketsHttpHandler _plain = null!;
    private HttpClient _browser = null!;
    private string _token = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var settings = new RehearsalSettings { State = _state.FullName, WorkspaceHash = "0123456789" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(settings).AddStatusPageAlone()
            .AddSingleton<IServiceView, SampleViews>().AddSingleton<ITrafficView, SampleViews>().AddSingleton<ICallView, SampleViews>();
        _host = builder.Build();
        var page = _host.Services.GetRequiredService<IGatewayPage>();
        _host.Run(page.AnswerAsync);
        await _host.StartAsync();
        var address = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _plain = new() { AllowAutoRedirect = false, UseCookies = false };
        _browser = new(_plain) { BaseAddress = new(address) };
        _token = StatusToken.Of(settings).Value;
    }

    [OneTimeTearDown]
    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        _plain?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
        if (Directory.Exists(_state.FullName))
            _state.Delete(true);
    }

    [TestCase("/_rehearsal/")]
    [TestCase("/_rehearsal/state.json")]
    [TestCase("/_rehearsal/?token=0123456789abcdef0123456789abcdef")]
    [TestCase("/_rehearsal/?token=")]
    public async Task Without_the_token_nothing_is_shown(string path)
    {
        using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(_token);
    }

    [Test]
    public async Task The_token_becomes_a_cookie_that_scripts_cannot_read()
    {
        using var answer = await _browser.GetAsync(new Uri($"/_rehearsal/?token={_token}", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/_rehearsal/");
        answer.Headers.GetValues("Set-Cookie").Single().ShouldContain("httponly");
    }

    [Test]
    public async Task The_page_is_one_file_that_loads_nothing_else()
    {
        using var answer = await GetAsync("/_rehearsal/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("NONCE", Case.Sensitive);
        page.ShouldNotContain("innerHTML");
        page.ShouldNotMatch("""(src|href)="https?:""");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        page.ShouldContain($"<script nonce=\"{policy.Split("'nonce-")[1].Split('\'')[0]}\">");
    }

    [Test]
    public async Task The_state_has_what_the_page_reads()
    {
        using var answer = await GetAsync("/_rehearsal/state.json");
        var state = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        state["services"]![1]!["deployments"]![0]!["rolloutState"]!.GetValue<string>().ShouldBe("IN_PROGRESS");
        state["tasks"]![0]!["imageDigest"]!.GetValue<string>().ShouldStartWith("sha256:");
        state["loadBalancers"]![0]!["rules"]![0]!["shares"]![1]!["weight"]!.GetValue<int>().ShouldBe(25);
        state["targetGroups"]![0]!["p95Milliseconds"]!.GetValue<double>().ShouldBe(12.5);
        state["calls"]![0]!["milliseconds"]!.GetValue<double>().ShouldBe(3.25);
    }

    [Test, Platform("Linux"), System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void The_token_stays_and_only_its_owner_reads_it()
    {
        var file = Path.Combine(_state.FullName, StatusToken.FileName);
        File.ReadAllText(file).Trim().ShouldBe(_token);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"berrys-0123456789={_token}");
        return await _browser.SendAsync(request);
    }
}
