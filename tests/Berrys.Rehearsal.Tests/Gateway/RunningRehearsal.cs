using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Docker.DotNet;

namespace Berrys.Rehearsal.Tests.Gateway;

/// <summary>A rehearsal in a process of its own, on a folder and a hash of its own.</summary>
public sealed class RunningRehearsal : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    private static readonly string Program = typeof(RehearsalSettings).Assembly.Location;

    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());
    private readonly HttpClient _http = new() { Timeout = Deadline };
    private BackgroundProcess? _process;

    public string Hash { get; } = RandomNumberGenerator.GetHexString(10, lowercase: true);

    public string State => Path.Combine(Path.GetTempPath(), $"berrys-rehearsal-{Hash}");

    public string Endpoint => File.ReadAllText(Path.Combine(State, "endpoint")).Trim();

    public static async Task<RunningRehearsal> StartAsync()
    {
        try
        {
            using var docker = new DockerClientBuilder().WithEndpoint(new Uri("unix:///var/run/docker.sock")).Build();
            await docker.System.PingAsync();
        }
        catch (Exception error) when (error is HttpRequestException or IOException or DockerApiException or TimeoutException)
        {
            Assert.Ignore("needs a Docker Engine");
        }
        var rehearsal = new RunningRehearsal();
        try
        {
            await rehearsal.ServeAsync();
            return rehearsal;
        }
        catch
        {
            await rehearsal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the process and waits until it is ready.</summary>
    public async Task ServeAsync()
    {
        Directory.CreateDirectory(Path.Combine(State, "processes"));
        var endpoint = Path.Combine(State, "endpoint");
        File.Delete(endpoint);
        var log = Path.Combine(State, "processes", "gateway.log");
        _process = await BackgroundProcess.StartAsync(_runner, Command("serve"), Path.Combine(State, "processes", "gateway.pid"), log, default);
        using var deadline = new CancellationTokenSource(Deadline);
        while (!File.Exists(endpoint))
        {
            if (!_process.IsLeaderAlive)
                throw new InvalidOperationException(await File.ReadAllTextAsync(log));
            await Task.Delay(50, deadline.Token);
        }
        while (!(await _http.GetAsync($"{Endpoint}/_rehearsal/health", deadline.Token)).IsSuccessStatusCode)
            await Task.Delay(20, deadline.Token);
    }

    /// <summary>Kills the process, and nothing it started.</summary>
    public async Task KillAsync()
    {
        await _runner.RunAsync(new() { Executable = "kill", Arguments = ["-KILL", Id(_process!)], WorkingDirectory = "/" }, null, default);
        using var deadline = new CancellationTokenSource(Deadline);
        while (_process!.IsLeaderAlive)
            await Task.Delay(10, deadline.Token);
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public Task<CommandResult> RunAsync(string name) => _runner.RunAsync(Command(name), null, default);

    /// <summary>Kills moto.</summary>
    public Task KillMotoAsync() => _runner.RunAsync(
        new() { Executable = "kill", Arguments = ["-KILL", Id(BackgroundProcess.Read(Path.Combine(State, "processes", "moto.pid"))!)], WorkingDirectory = "/" }, null, default);

    /// <summary>Sends a request that names the rehearsal's key, or another one.</summary>
    public async Task<(int Status, string Body, HttpResponseHeaders Headers)> SendAsync(
        HttpMethod method, string service, string path, HttpContent? content = null, string? key = null, string? target = null, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(method, Endpoint + path) { Content = content };
        key ??= (await File.ReadAllLinesAsync(Path.Combine(State, "credentials")))[1].Split(" = ")[1];
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/20260101/us-west-2/{service}/aws4_request, SignedHeaders=host, Signature=0");
        if (target is not null)
            request.Headers.Add("X-Amz-Target", target);
        if (header is { } more)
            request.Headers.TryAddWithoutValidation(more.Name, more.Value);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    /// <summary>Sends a form.</summary>
    public async Task<string> QueryAsync(string service, string version, string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("Action", action)).Append(("Version", version)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var (status, body, _) = await SendAsync(HttpMethod.Post, service, "/", form);
        status.ShouldBe(200, body);
        return body;
    }

    /// <summary>Sends JSON.</summary>
    public async Task<(int Status, string Body)> JsonAsync(string service, string target, string parameters, string? key = null)
    {
        using var content = new StringContent(parameters, new MediaTypeHeaderValue("application/x-amz-json-1.1"));
        var (status, body, _) = await SendAsync(HttpMethod.Post, service, "/", content, key, target);
        return (status, body);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("remove");
        _http.Dispose();
    }

    private static string Id(BackgroundProcess process) => process.Id.ToString(CultureInfo.InvariantCulture);

    private Command Command(string name) => new()
    {
        Executable = "dotnet",
        Arguments = [Program, name, "--state", State, "--hash", Hash],
        WorkingDirectory = "/",
        Deadline = Deadline,
    };
}
