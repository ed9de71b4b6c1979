namespace Berrys.Tools.Secrets;

/// <summary>A secret that is not redacted, and why; said once, so that nobody relies on it.</summary>
/// <param name="Name">The secret's name, never its value.</param>
/// <param name="Reason">One sentence.</param>
public sealed record IgnoredSecret(string Name, string Reason);
