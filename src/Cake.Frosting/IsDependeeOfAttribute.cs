using System.Diagnostics.CodeAnalysis;

namespace Cake.Frosting;

/// <summary>Names a task that the decorated one must run before: the reverse of <see cref="IsDependentOnAttribute"/>.</summary>
/// <param name="type">The type of the task that comes later.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[SuppressMessage("Design", "CA1019:Define accessors for attribute arguments", Justification = "The published property is called Task.")]
public sealed class IsDependeeOfAttribute(Type type) : Attribute
{
    /// <summary>The type of the task that comes later.</summary>
    public Type Task { get; } = type;
}
