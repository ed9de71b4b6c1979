using System.Net;
using System.Text.Json;
using Berrys.Aws.Environments;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Build.Deploying;

/// <summary>Asks services over HTTP what they are.</summary>
/// <param name="client">Sends requests; must not follow redirects.</param>
/// <param name="plan">The environment.</param>
/// <param name="addresses">Where it is reached from here.</param>
public sealed class HttpServiceProbe(HttpClient client, EnvironmentPlan plan, EnvironmentAddresses addresses) : IServiceProbe
{
    /// <inheritdoc />
    public async Task<ProbeAnswer> AskAsync(string service, Colour? colour, CancellationToken cancellationToken)
    {
        if (ServiceRoute.Of(plan, addresses, service, colour) is not { } route)
            return new ProbeAnswer(false, null, null, null);
        var where = $"{route.Base}version{(route.Host is null ? "" : $" (Host: {route.Host})")}";
        try
        {
            var health = plan.Services.First(candidate => candidate.Name == service).HealthPath;
            using (var answer = await client.SendAsync(route.Get(health), cancellationToken))
            {
                if (answer.StatusCode != HttpStatusCode.OK)
                    return Problem($"{route.Base}{health.TrimStart('/')} answered {(int)answer.StatusCode}");
            }

            using var version = await client.SendAsync(route.Get("/version"), cancellationToken);
            if (version.StatusCode != HttpStatusCode.OK)
                return Problem($"{where} answered {(int)version.StatusCode}");
            using var document = JsonDocument.Parse(await version.Content.ReadAsStringAsync(cancellationToken));
            var root = document.RootElement;
            return new ProbeAnswer(true, Text(root, "digest"), Text(root, "release"), null);
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or TimeoutException
            || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Problem($"{where}: {error.Message}");
        }

        static ProbeAnswer Problem(string problem) => new(true, null, null, problem);
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
