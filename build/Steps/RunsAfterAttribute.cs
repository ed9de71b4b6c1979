using Cake.Frosting;

namespace Berrys.Build.Steps;

/// <summary>Puts a target after another one when both are part of a run, without bringing the other one into it.</summary>
/// <param name="target">The other target's class.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RunsAfterAttribute(Type target) : Attribute
{
    /// <summary>The other target's class.</summary>
    public Type Target { get; } = target;

    /// <summary>The order among targets, by name.</summary>
    /// <param name="targets">All targets.</param>
    /// <returns>For a target those that it runs after.</returns>
    public static ILookup<string, string> Among(IEnumerable<TargetDescription> targets) => targets
        .SelectMany(target => target.Type.GetCustomAttributes(typeof(RunsAfterAttribute), inherit: false)
            .Select(attribute => (target.Name, Earlier: NameOf(((RunsAfterAttribute)attribute).Target))))
        .ToLookup(edge => edge.Name, edge => edge.Earlier, StringComparer.OrdinalIgnoreCase);

    private static string NameOf(Type target) =>
        ((TaskNameAttribute)target.GetCustomAttributes(typeof(TaskNameAttribute), inherit: false)[0]).Name;
}
