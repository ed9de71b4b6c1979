using Cake.Core;
using Cake.Core.Graph;

namespace Cake.Parallel.Graphs;

/// <summary>Turns registered tasks and wanted targets into plans, by Cake's own graph so that both engines agree.</summary>
internal sealed class TaskPlanner
{
    private readonly Dictionary<string, CakeTask> _tasks;
    private readonly CakeGraph _graph;
    private readonly ILookup<string, string> _before;
    private readonly ILookup<string, string> _after;

    /// <summary>Builds the graph.</summary>
    /// <param name="tasks">All tasks.</param>
    /// <param name="after">Order without need: for a task those that it runs after when they are part of the same run.</param>
    /// <exception cref="CakeException">A dependency is missing, or tasks depend on each other directly.</exception>
    public TaskPlanner(IReadOnlyList<CakeTask> tasks, ILookup<string, string> after)
    {
        _after = after;
        _tasks = tasks.ToDictionary(task => task.Name, StringComparer.OrdinalIgnoreCase);
        try
        {
            _graph = CakeGraphBuilder.Build(tasks);
        }
        catch (CakeException error) when (DependencyCycle.Find(DeclaredDependencies(tasks)) is { } cycle)
        {
            throw WithPath(error, cycle);
        }

        _before = _graph.Edges.ToLookup(edge => edge.End, edge => edge.Start, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Makes sure that the targets exist.</summary>
    /// <exception cref="CakeException">One or more do not.</exception>
    public void Require(IReadOnlyList<string> targets)
    {
        var missing = targets.Where(target => !_graph.Exist(target)).ToArray();
        if (missing.Length == 1)
            throw new CakeException($"The target '{missing[0]}' was not found.");
        if (missing.Length > 1)
            throw new CakeException($"The targets {string.Join(", ", missing.Select(name => $"'{name}'"))} were not found.");
    }

    /// <summary>All that the targets need, once each.</summary>
    /// <exception cref="CakeException">The targets lead into a circle.</exception>
    public TaskPlan Plan(IReadOnlyList<string> targets)
    {
        var names = Traverse(targets).ToArray();
        var included = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var waits = names
            .SelectMany(name => _before[name].Concat(_after[name].Where(included.Contains)).Select(earlier => (End: name, Start: earlier)))
            .ToLookup(edge => edge.End, edge => edge.Start, StringComparer.OrdinalIgnoreCase);
        CakeTask[] tasks = [.. InOrder(names, waits).Select(name => _tasks[name])];
        var position = Positions(tasks);
        return new TaskPlan(tasks, [.. tasks.Select(task => (IReadOnlyList<int>)
            [.. waits[task.Name].Select(name => position[name]).Distinct().Order()])]);
    }

    /// <summary>
    /// The targets of a plan without what they need. A target still waits for another one
    /// that it needs, be it through tasks that are left out.
    /// </summary>
    public static TaskPlan Only(TaskPlan plan, IReadOnlySet<string> targets)
    {
        var kept = Enumerable.Range(0, plan.Tasks.Count).Where(index => targets.Contains(plan.Tasks[index].Name)).ToArray();
        var reached = new HashSet<int>[plan.Tasks.Count];
        for (var index = 0; index < reached.Length; index++)
        {
            reached[index] = [.. plan.Dependencies[index]];
            foreach (var dependency in plan.Dependencies[index])
                reached[index].UnionWith(reached[dependency]);
        }

        return new TaskPlan(
            [.. kept.Select(index => plan.Tasks[index])],
            [.. kept.Select(index => (IReadOnlyList<int>)
                [.. Enumerable.Range(0, kept.Length).Where(other => reached[index].Contains(kept[other]))])]);
    }

    private IEnumerable<string> Traverse(IReadOnlyList<string> targets)
    {
        try
        {
            return [.. targets.Count == 1 ? _graph.Traverse(targets[0]) : _graph.Traverse(targets)];
        }
        catch (CakeException error) when (DependencyCycle.Find(_before) is { } cycle)
        {
            throw WithPath(error, cycle);
        }
    }

    // Cake's own order as far as the additional one allows.
    private static List<string> InOrder(IReadOnlyList<string> names, ILookup<string, string> waits)
    {
        if (DependencyCycle.Find(waits) is { } cycle)
            throw new CakeException($"Tasks are to run after each other: {string.Join(" -> ", cycle)}");
        var ordered = new List<string>();
        var placed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
            Place(name);
        return ordered;

        void Place(string name)
        {
            if (!placed.Add(name))
                return;
            foreach (var earlier in waits[name])
                Place(earlier);
            ordered.Add(name);
        }
    }

    private static CakeException WithPath(CakeException error, IReadOnlyList<string> cycle) =>
        new($"{error.Message.TrimEnd('.')}: {string.Join(" -> ", cycle)}", error);

    private static ILookup<string, string> DeclaredDependencies(IReadOnlyList<CakeTask> tasks) =>
        tasks.SelectMany(task =>
                task.Dependencies.Select(needed => (End: task.Name, Start: needed.Name))
                    .Concat(task.Dependees.Select(dependee => (End: dependee.Name, Start: task.Name))))
            .ToLookup(edge => edge.End, edge => edge.Start, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, int> Positions(CakeTask[] tasks)
    {
        var positions = new Dictionary<string, int>(tasks.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var (index, task) in tasks.Index())
            positions.Add(task.Name, index);
        return positions;
    }
}
