using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Says whether the rehearsal is ready, and which one it is.</summary>
internal sealed class HealthPage(RehearsalSettings settings, Readiness readiness) : IGatewayPage
{
    /// <inheritdoc />
    public string Path => "/_rehearsal/health";

    /// <inheritdoc />
    public Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        var body = new JsonObject
        {
            ["status"] = readiness.IsReady ? "ready" : "starting",
            ["workspace"] = settings.WorkspaceHash,
            ["pid"] = Environment.ProcessId,
            ["version"] = typeof(HealthPage).Assembly.GetName().Version?.ToString(),
        };
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
