using System.Text.Json;

namespace Berrys.Build.Caching;

/// <summary>Whether a run may upload to the remote cache: one that builds what strangers propose, a pull request from a fork, may not.</summary>
public static class PushPolicy
{
    // The events that can be about the code of another repository.
    private static readonly string[] Foreign = ["pull_request", "pull_request_target", "pull_request_review", "workflow_run", "issue_comment"];

    /// <summary>Finds out.</summary>
    /// <param name="variable">Gives an environment variable.</param>
    /// <param name="read">Reads a file; <see langword="null"/> when it cannot be read.</param>
    /// <returns>Why not; <see langword="null"/> when it may.</returns>
    public static string? Refusal(Func<string, string?> variable, Func<string, string?> read)
    {
        if (variable("GITHUB_EVENT_NAME") is not { } name || !Foreign.Contains(name, StringComparer.Ordinal))
            return null;
        if (variable("GITHUB_EVENT_PATH") is not { Length: > 0 } path || read(path) is not { } text)
            return $"the event {name} cannot be read";
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var own = Text(root, "repository", "full_name");
            var source = Text(root, "pull_request", "head", "repo", "full_name") ?? Text(root, "workflow_run", "head_repository", "full_name");
            return own is not null && own == source ? null : $"it builds a pull request from {source ?? "another repository"}";
        }
        catch (JsonException)
        {
            return $"the event {name} cannot be read";
        }
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
