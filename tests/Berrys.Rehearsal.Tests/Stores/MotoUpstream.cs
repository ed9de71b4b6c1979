using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Tests.Stores;

/// <summary>A real moto of one test fixture, without a journal.</summary>
internal sealed class MotoUpstream : IUpstream, IDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly HttpClient _http;

    private MotoUpstream(Process process, int port)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
    }

    public static async Task<MotoUpstream> StartAsync()
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var moto = new MotoUpstream(process, port);
        var started = Stopwatch.StartNew();
        while (!await moto.AnswersAsync())
        {
            if (started.Elapsed > StartDeadline || process.HasExited)
            {
                moto.Dispose();
                throw new InvalidOperationException("moto does not answer.");
            }
            await Task.Delay(20);
        }
        return moto;
    }

    public async Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(call.Body.ToArray());
        if (call.Protocol == WireProtocol.Json)
        {
            content.Headers.Add("X-Amz-Target", call.Headers["x-amz-target"]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        }
        else
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260101/us-west-2/{call.Service}/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await _http.SendAsync(request, cancellationToken);
        return AwsAnswers.Of(answer.Content.Headers.ContentType?.ToString() ?? "text/plain", await answer.Content.ReadAsByteArrayAsync(cancellationToken), (int)answer.StatusCode);
    }

    public async Task<JsonObject> AskJsonAsync(string service, string target, JsonObject parameters, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(Calls.Json(service, target, parameters), cancellationToken);
        var body = answer.Body.Length == 0 ? [] : (JsonObject)JsonNode.Parse(answer.Body.Span)!;
        return answer.IsSuccess ? body : throw new AwsException(((string?)body["__type"])!.Split('#')[^1], (string?)body["message"] ?? (string?)body["Message"] ?? "", answer.Status);
    }

    public async Task<XElement> AskQueryAsync(
        string service, string version, string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(Calls.Query(service, action, parameters, version), cancellationToken);
        var root = XElement.Parse(Encoding.UTF8.GetString(answer.Body.Span));
        string Text(string name) => root.Descendants().First(element => element.Name.LocalName == name).Value;
        return answer.IsSuccess ? root : throw new AwsException(Text("Code"), Text("Message"), answer.Status);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _http.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
