using System.Diagnostics.CodeAnalysis;

namespace Cake.Frosting;

/// <summary>Names a task that must have run before the decorated one.</summary>
/// <param name="type">The type of the task to run first.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[SuppressMessage("Design", "CA1019:Define accessors for attribute arguments", Justification = "The published property is called Task.")]
public sealed class IsDependentOnAttribute(Type type) : Attribute
{
    /// <summary>The type of the task to run first.</summary>
    public Type Task { get; } = type;
}
