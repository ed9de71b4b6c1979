using System.Collections.Immutable;
using Berrys.Pipeline;

namespace Berrys.Tools.Compose;

/// <summary>What a compose file says of images (https://docs.docker.com/reference/compose-file/).</summary>
public sealed record ComposeFile
{
    /// <summary>The path that messages name.</summary>
    public required string Path { get; init; }

    /// <summary>Its <c>version</c> as written, or <see langword="null"/>.</summary>
    public string? Version { get; init; }

    /// <summary>The services, by name.</summary>
    public required ImmutableSortedDictionary<string, ComposeService> Services { get; init; }

    /// <summary>Variables that are used without a default and are unset; Compose takes them as empty.</summary>
    public ImmutableSortedSet<string> UnsetVariables { get; init; } = [];

    /// <summary>Parses a compose file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="variables">Gives the value of a variable (of the environment, else of <c>.env</c>), or <see langword="null"/>.</param>
    /// <returns>The compose file.</returns>
    /// <exception cref="BerrysException">It is malformed, or a required variable has no value; the message begins with FILE:LINE:COLUMN (exit code 2).</exception>
    public static ComposeFile Parse(string text, string path, Func<string, string?> variables) =>
        new ComposeReader(path, variables).Read(text);

    /// <summary>A service and all services that are started for it.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Their names; names that are no services are left out.</returns>
    public ImmutableSortedSet<string> WithDependencies(string service)
    {
        var found = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Stack<string>([service]);
        while (open.TryPop(out var name))
        {
            if (!Services.TryGetValue(name, out var next) || !found.Add(name))
                continue;
            foreach (var dependency in next.DependsOn)
                open.Push(dependency);
        }

        return found.ToImmutable();
    }
}
