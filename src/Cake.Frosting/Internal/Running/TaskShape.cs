using System.Reflection;
using Cake.Core;

namespace Cake.Frosting.Internal.Running;

/// <summary>What the type of a task says about it: its attributes and which members it overrides.</summary>
internal sealed class TaskShape
{
    private readonly Type _type;
    private readonly Type? _base;

    /// <summary>Reads the type of a task.</summary>
    /// <param name="type">The type of a class that implements <see cref="IFrostingTask"/>.</param>
    public TaskShape(Type type)
    {
        _type = type;
        for (var ancestor = type.BaseType; ancestor is not null && _base is null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() is var definition
                && (definition == typeof(FrostingTask<>) || definition == typeof(AsyncFrostingTask<>)))
                _base = ancestor;
        }
    }

    /// <summary>The task's name: its attribute's, else its type's.</summary>
    public string Name => NameOf(_type);

    /// <summary>The task's description, or an empty text.</summary>
    public string Description => _type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? string.Empty;

    /// <summary>Whether the build goes on when the task fails.</summary>
    public bool ContinuesOnError => _type.IsDefined(typeof(ContinueOnErrorAttribute), inherit: false);

    /// <summary>The type of context the task asks for.</summary>
    public Type ContextType => _base?.GenericTypeArguments[0] ?? typeof(ICakeContext);

    /// <summary>Whether the task does anything, or only stands for what it depends on.</summary>
    /// <exception cref="FrostingException">The task derives from neither base class.</exception>
    public bool Runs => _base is null
        ? throw new FrostingException($"The task '{Name}' must derive from {nameof(FrostingTask)} or {nameof(AsyncFrostingTask)}.")
        : Overrides(_base.GetGenericTypeDefinition() == typeof(FrostingTask<>) ? nameof(FrostingTask.Run) : nameof(AsyncFrostingTask.RunAsync), ContextType);

    /// <summary>Whether the task decides if it runs.</summary>
    public bool HasCriterion => Overrides(nameof(FrostingTask.ShouldRun), ContextType);

    /// <summary>Whether the task handles its own failure.</summary>
    public bool HandlesErrors => Overrides(nameof(FrostingTask.OnError), typeof(Exception), ContextType);

    /// <summary>Whether the task does something at its end.</summary>
    public bool HasFinally => Overrides(nameof(FrostingTask.Finally), ContextType);

    /// <summary>The names of the tasks to run before.</summary>
    /// <exception cref="FrostingException">One of them is no task.</exception>
    public IEnumerable<string> Dependencies =>
        _type.GetCustomAttributes<IsDependentOnAttribute>().Select(attribute => TaskName(attribute.Task, "dependency"));

    /// <summary>The names of the tasks that come later.</summary>
    /// <exception cref="FrostingException">One of them is no task.</exception>
    public IEnumerable<string> Dependees =>
        _type.GetCustomAttributes<IsDependeeOfAttribute>().Select(attribute => TaskName(attribute.Task, "reverse dependency"));

    private static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    private static string TaskName(Type type, string relation) =>
        typeof(IFrostingTask).IsAssignableFrom(type)
            ? NameOf(type)
            : throw new FrostingException($"The {relation} '{NameOf(type)}' is not a valid task.");

    private bool Overrides(string method, params Type[] parameters) =>
        _type.GetMethod(method, parameters) is { } found && found.GetBaseDefinition().DeclaringType != found.DeclaringType;
}
