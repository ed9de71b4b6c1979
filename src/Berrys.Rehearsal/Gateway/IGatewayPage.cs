using Microsoft.AspNetCore.Http;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Something else than the AWS API that the gateway answers; its <c>Host</c> has been checked, nothing more.</summary>
public interface IGatewayPage
{
    /// <summary>The path that it and everything below it has, such as <c>/_rehearsal/status</c>; no bucket's name begins with an underscore.</summary>
    string Path { get; }

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request; cancelled by its <c>RequestAborted</c>.</param>
    Task AnswerAsync(HttpContext context);
}
