namespace Berrys.Rehearsal.Ecs;

/// <summary>Builds and takes apart the ARNs of ECS.</summary>
internal static class EcsArn
{
    /// <summary>What all ARNs of a region begin with.</summary>
    /// <param name="region">The region.</param>
    /// <returns><c>arn:aws:ecs:REGION:ACCOUNT</c>.</returns>
    public static string Prefix(string region) => $"arn:aws:ecs:{region}:{RehearsalSettings.Account}";

    /// <summary>Takes an ARN apart.</summary>
    /// <param name="arn">Such as <c>arn:aws:ecs:us-west-2:123456789012:cluster/main</c>.</param>
    /// <returns>What it begins with, and what follows the kind of the object: <c>main</c>.</returns>
    public static (string Prefix, string Path) Split(string arn)
    {
        var colon = arn.LastIndexOf(':');
        return (arn[..colon], arn[(arn.IndexOf('/', colon) + 1)..]);
    }

    /// <summary>The last part: a name or an id.</summary>
    /// <param name="arnOrName">An ARN, or a name already.</param>
    /// <returns>What follows the last slash.</returns>
    public static string Last(string arnOrName) => arnOrName[(arnOrName.LastIndexOf('/') + 1)..];
}
