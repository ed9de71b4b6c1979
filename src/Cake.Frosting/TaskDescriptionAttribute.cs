namespace Cake.Frosting;

/// <summary>Describes a task in the list that <c>--description</c> prints.</summary>
/// <param name="description">One line of text.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskDescriptionAttribute(string description) : Attribute
{
    /// <summary>The task's description.</summary>
    public string Description { get; } = description;
}
