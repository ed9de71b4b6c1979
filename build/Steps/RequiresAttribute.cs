namespace Berrys.Build.Steps;

/// <summary>Names what a target needs from the machine; checked before the first target runs.</summary>
/// <param name="prerequisites">Names from the catalog of prerequisites.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(params string[] prerequisites) : Attribute
{
    /// <summary>Names from the catalog of prerequisites.</summary>
    public IReadOnlyList<string> Prerequisites { get; } = prerequisites;
}
