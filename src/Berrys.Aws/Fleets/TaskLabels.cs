namespace Berrys.Aws.Fleets;

/// <summary>The labels of containers by which a deployment recognises what it finds.</summary>
internal static class TaskLabels
{
    /// <summary>The hash of what a template consists of.</summary>
    public const string Template = "berrys.template";

    /// <summary>What a task definition runs: image digest and template revision.</summary>
    public const string Identity = "berrys.identity";

    /// <summary>The version of the release that brought it.</summary>
    public const string Version = "berrys.version";

    /// <summary>The identity of the release that brought it.</summary>
    public const string Release = "berrys.release";
}
