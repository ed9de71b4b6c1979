namespace Berrys.Build.Deploying;

/// <summary>Says that a target is not for every branch; checked before the first target runs.</summary>
/// <param name="deploys">Whether it deploys to the environment; else it publishes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FollowsBranchPolicyAttribute(bool deploys) : Attribute
{
    /// <summary>Whether it deploys to the environment; else it publishes.</summary>
    public bool Deploys { get; } = deploys;
}
