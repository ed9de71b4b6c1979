using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Tools.Tests.Snyk;

/// <summary>
/// Stands for Snyk's service, which needs an account: answers <c>POST /api/v1/test-dep-graph</c> as the program of version
/// 1.1064.0 asks it. It knows the vulnerabilities it is given, for packages of any version.
/// </summary>
internal sealed class SnykStandIn : IAsyncDisposable
{
    private static readonly string[] Severities = ["low", "medium", "high", "critical"];
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly string _token;
    private readonly Vulnerability[] _known;
    private readonly Task _serving;

    /// <summary>Starts it.</summary>
    /// <param name="token">The token that it lets in.</param>
    /// <param name="known">What it knows.</param>
    public SnykStandIn(string token, params Vulnerability[] known)
    {
        _token = token;
        _known = known;
        var port = FreePort();
        Api = new($"http://127.0.0.1:{port}/api");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>One vulnerability.</summary>
    internal sealed record Vulnerability(string Id, string Package, string Severity, string Title, string FixedIn);

    /// <summary>Its address.</summary>
    public Uri Api { get; }

    /// <summary>The queries that it got, with the packages sent.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var (status, answer) = Answer(context.Request);
            var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    private (int Status, JsonObject Answer) Answer(HttpListenerRequest request)
    {
        if (request.Headers["authorization"] != $"token {_token}")
            return (401, new() { ["code"] = 401, ["message"] = "Not authorised" });
        if (request.HttpMethod != "POST" || request.Url!.AbsolutePath != "/api/v1/test-dep-graph")
            return (404, new() { ["code"] = 404, ["message"] = "not found" });
        using var body = request.Headers["content-encoding"] == "gzip" ? new GZipStream(request.InputStream, CompressionMode.Decompress) : request.InputStream;
        using var sent = JsonDocument.Parse(body);
        var packages = sent.RootElement.GetProperty("depGraph").GetProperty("pkgs").EnumerateArray()
            .Select(package => (Id: package.GetProperty("id").GetString()!, Info: package.GetProperty("info")))
            .Select(package => (package.Id, Name: package.Info.GetProperty("name").GetString()!, Version: package.Info.TryGetProperty("version", out var version) ? version.GetString() : null))
            .ToArray();
        _asked.Enqueue($"{request.Url.Query} {string.Join(' ', packages.Select(package => package.Id))}");
        var least = Array.IndexOf(Severities, request.QueryString["severityThreshold"] ?? "low");
        var found = from vulnerability in _known
                    where Array.IndexOf(Severities, vulnerability.Severity) >= least
                    from package in packages
                    where package.Name.Equals(vulnerability.Package, StringComparison.OrdinalIgnoreCase)
                    select (vulnerability, package.Id, package.Name, package.Version);
        return (200, Result([.. found]));
    }

    // The members of the answer are those of a recorded one.
    private static JsonObject Result((Vulnerability Vulnerability, string Id, string Name, string? Version)[] found)
    {
        var affected = new JsonObject();
        foreach (var group in found.GroupBy(entry => entry.Id))
        {
            var issues = new JsonObject();
            foreach (var entry in group)
            {
                issues[entry.Vulnerability.Id] = new JsonObject
                {
                    ["issueId"] = entry.Vulnerability.Id,
                    ["fixInfo"] = new JsonObject { ["isPatchable"] = false, ["upgradePaths"] = new JsonArray(), ["fixedIn"] = new JsonArray(entry.Vulnerability.FixedIn) },
                };
            }

            affected[group.Key] = new JsonObject
            {
                ["pkg"] = new JsonObject { ["name"] = group.First().Name, ["version"] = group.First().Version },
                ["issues"] = issues,
            };
        }

        var data = new JsonObject();
        foreach (var vulnerability in found.Select(entry => entry.Vulnerability).Distinct())
        {
            data[vulnerability.Id] = new JsonObject
            {
                ["id"] = vulnerability.Id,
                ["title"] = vulnerability.Title,
                ["severity"] = vulnerability.Severity,
                ["severityWithCritical"] = vulnerability.Severity,
                ["packageName"] = vulnerability.Package,
                ["fixedIn"] = new JsonArray(vulnerability.FixedIn),
            };
        }

        return new()
        {
            ["result"] = new JsonObject { ["affectedPkgs"] = affected, ["issuesData"] = data },
            ["meta"] = new JsonObject { ["org"] = "example-org", ["isPrivate"] = true },
        };
    }
}
