using System.Security.Cryptography;
using System.Text.Json;
using Berrys.Rehearsal.Gateway;
using Microsoft.AspNetCore.Http;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>
/// Answers <c>GET /_rehearsal/</c> with the page and <c>GET /_rehearsal/state.json</c> with what it shows. The token comes
/// once in the query and is a cookie from then on.
/// </summary>
/// <param name="settings">Names the cookie.</param>
/// <param name="sources">What to show.</param>
internal sealed class StatusPageAnswers(RehearsalSettings settings, StatusPageSources sources) : IGatewayPage
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly Lazy<string> _page = new(ReadPage);
    private readonly StatusToken _token = StatusToken.Of(settings);

    // Browsers keep cookies by host, not by port: other workspaces' rehearsals have their own.
    private readonly string _cookie = $"berrys-{settings.WorkspaceHash}";

    /// <inheritdoc/>
    public string Path => "/_rehearsal";

    /// <inheritdoc/>
    public Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsGet(request.Method))
            return TextAsync(context, StatusCodes.Status405MethodNotAllowed, "Only GET is answered here.");
        if (_token.Is(request.Query["token"]))
        {
            var lasting = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = Path, IsEssential = true };
            response.Cookies.Append(_cookie, _token.Value, lasting);
            response.Redirect($"{Path}/");
            return Task.CompletedTask;
        }
        if (!_token.Is(request.Cookies[_cookie]))
        {
            return TextAsync(
                context, StatusCodes.Status401Unauthorized, $"Open {Path}/?token=TOKEN, with the token of the file {StatusToken.FileName} in the rehearsal's state folder.");
        }
        return request.Path.Value?[Path.Length..] switch
        {
            "" => RedirectAsync(context),
            "/" => PageAsync(context),
            "/state.json" => response.WriteAsJsonAsync(sources.Read(), Web, context.RequestAborted),
            _ => TextAsync(context, StatusCodes.Status404NotFound, "There is nothing here."),
        };
    }

    private Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect($"{Path}/");
        return Task.CompletedTask;
    }

    private Task PageAsync(HttpContext context)
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; connect-src 'self'; img-src data:; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync(_page.Value.Replace("NONCE", nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    private static Task TextAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }

    private static string ReadPage()
    {
        using var stream = typeof(StatusPageAnswers).Assembly.GetManifestResourceStream("Berrys.Rehearsal.StatusPage.page.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
