namespace Cake.Frosting;

/// <summary>Names a task; without it a task is named after its type.</summary>
/// <param name="name">The name used by <c>--target</c>, in reports and in the task tree.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    /// <summary>The task's name.</summary>
    public string Name { get; } = name;
}
