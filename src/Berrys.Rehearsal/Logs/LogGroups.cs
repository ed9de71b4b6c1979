using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Logs;

/// <summary>The groups, which the upstream keeps; asked for once.</summary>
/// <param name="upstream">The upstream.</param>
internal sealed class LogGroups(IUpstream upstream)
{
    private const string Prefix = "Logs_20140328.";
    private readonly ConcurrentDictionary<string, TimeSpan?> _known = new(StringComparer.Ordinal);

    /// <summary>Looks a group up.</summary>
    /// <param name="group">Its name.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How long its events are kept; <see langword="null"/> for ever.</returns>
    /// <exception cref="AwsException">There is none.</exception>
    public async Task<TimeSpan?> RetentionAsync(string group, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(group, out var known))
            return known;
        if (await FindAsync(group, cancellationToken) is not { } found)
            throw LogErrors.NoGroup();
        TimeSpan? retention = (int?)found["retentionInDays"] is { } days ? TimeSpan.FromDays(days) : null;
        _known[group] = retention;
        return retention;
    }

    /// <summary>Makes a group unless there is one.</summary>
    /// <param name="group">Its name.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task EnsureAsync(string group, CancellationToken cancellationToken)
    {
        if (_known.ContainsKey(group) || await FindAsync(group, cancellationToken) is not null)
            return;
        try
        {
            await upstream.AskJsonAsync("logs", $"{Prefix}CreateLogGroup", new JsonObject { ["logGroupName"] = group }, cancellationToken);
        }
        catch (AwsException error) when (error.Code == "ResourceAlreadyExistsException")
        {
            // Somebody was faster.
        }
        await RetentionAsync(group, cancellationToken);
    }

    /// <summary>Forgets what is known of a group, because a call changes it.</summary>
    /// <param name="group">Its name.</param>
    public void Forget(string group) => _known.TryRemove(group, out _);

    private async Task<JsonNode?> FindAsync(string group, CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var question = new JsonObject { ["logGroupNamePrefix"] = group };
            if (token is not null)
                question["nextToken"] = token;
            var answer = await upstream.AskJsonAsync("logs", $"{Prefix}DescribeLogGroups", question, cancellationToken);
            if ((answer["logGroups"] as JsonArray ?? []).FirstOrDefault(found => (string?)found?["logGroupName"] == group) is { } found)
                return found;
            token = (string?)answer["nextToken"];
        }
        while (token is not null);
        return null;
    }
}
