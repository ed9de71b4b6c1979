using System.Text;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Tests.Stores;

/// <summary>One handler of the JSON protocol behind HTTP, for real clients.</summary>
internal sealed class HandlerEndpoint : IAsyncDisposable
{
    private readonly WebApplication _application;

    private HandlerEndpoint(WebApplication application) => _application = application;

    public string Url => _application.Urls.Single();

    public static async Task<HandlerEndpoint> StartAsync(IAwsHandler handler, MotoUpstream upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(context => AnswerAsync(context, handler, upstream));
        await application.StartAsync();
        return new(application);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, IAwsHandler handler, MotoUpstream upstream)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        var call = Calls.Json(handler.Service, context.Request.Headers["X-Amz-Target"].ToString(), (JsonObject)body!);
        AwsAnswer answer;
        try
        {
            answer = await handler.HandleAsync(call, context.RequestAborted) ?? await upstream.SendAsync(call, context.RequestAborted);
        }
        catch (AwsException error)
        {
            var refusal = new JsonObject { ["__type"] = error.Code, ["message"] = error.Message };
            answer = new(error.Status, Encoding.UTF8.GetBytes(refusal.ToJsonString()));
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.Body.WriteAsync(answer.Body);
    }
}
