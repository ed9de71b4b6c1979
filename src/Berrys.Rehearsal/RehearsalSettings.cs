namespace Berrys.Rehearsal;

/// <summary>What one rehearsal is.</summary>
public sealed record RehearsalSettings
{
    /// <summary>The account that everything belongs to.</summary>
    public const string Account = "123456789012";

    /// <summary>The folder of its state, <c>.berrys/rehearsal</c> of the workspace, absolute; the one folder where secrets may lie.</summary>
    public required string State { get; init; }

    /// <summary>What tells the workspace from others, ten hexadecimal digits; part of every Docker name and label.</summary>
    public required string WorkspaceHash { get; init; }

    /// <summary>The region of everything that the rehearsal makes by itself.</summary>
    public string Region { get; init; } = "us-west-2";

    /// <summary>The label of every Docker object, NAME=VALUE.</summary>
    public string DockerLabel => $"berrys.workspace={WorkspaceHash}";

    /// <summary>A name for Docker objects.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens.</param>
    /// <returns>The name, such as <c>berrys-0123456789-NAME</c>.</returns>
    public string DockerName(string name) => $"berrys-{WorkspaceHash}-{name}";

    /// <summary>A path inside the state folder.</summary>
    /// <param name="relative">Relative to it, with forward slashes.</param>
    /// <returns>The absolute path.</returns>
    public string At(string relative) => Path.Combine(State, relative);
}
