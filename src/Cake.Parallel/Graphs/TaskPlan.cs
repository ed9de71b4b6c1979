using Cake.Core;

namespace Cake.Parallel.Graphs;

/// <summary>What one run has to do: the tasks in Cake's traversal order and who waits for whom.</summary>
/// <param name="Tasks">The tasks, dependencies before their dependents.</param>
/// <param name="Dependencies">For each task the positions of the tasks it waits for, all lower than its own.</param>
internal sealed record TaskPlan(IReadOnlyList<CakeTask> Tasks, IReadOnlyList<IReadOnlyList<int>> Dependencies)
{
    /// <summary>The names of what a task waits for.</summary>
    public IReadOnlyList<string> DependencyNames(int position) =>
        [.. Dependencies[position].Select(dependency => Tasks[dependency].Name)];
}
