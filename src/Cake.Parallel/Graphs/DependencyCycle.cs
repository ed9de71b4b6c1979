namespace Cake.Parallel.Graphs;

/// <summary>Finds a circle of dependencies, to show people the way around it.</summary>
internal static class DependencyCycle
{
    /// <summary>The first circle found by depth-first search.</summary>
    /// <param name="dependencies">For each task what it depends on.</param>
    /// <returns>The path, beginning and ending with the same task (<c>a</c> needs <c>b</c> needs <c>a</c>); null when there is none.</returns>
    public static IReadOnlyList<string>? Find(ILookup<string, string> dependencies)
    {
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var path = new List<string>();
        foreach (var task in dependencies)
        {
            if (Visit(task.Key) is { } cycle)
                return cycle;
        }

        return null;

        IReadOnlyList<string>? Visit(string task)
        {
            if (path.FindIndex(name => name.Equals(task, StringComparison.OrdinalIgnoreCase)) is >= 0 and var start)
                return [.. path[start..], path[start]];
            if (!done.Add(task))
                return null;
            path.Add(task);
            foreach (var dependency in dependencies[task])
            {
                if (Visit(dependency) is { } cycle)
                    return cycle;
            }

            path.RemoveAt(path.Count - 1);
            return null;
        }
    }
}
