using System.Reflection;

namespace Cake.Frosting.Internal.Running;

/// <summary>Finds the tasks of a program.</summary>
internal static class TaskFinder
{
    /// <summary>Finds the public classes that are tasks.</summary>
    /// <param name="assemblies">Where to look.</param>
    /// <returns>The types in the order of their assemblies.</returns>
    public static IEnumerable<Type> Find(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            foreach (var type in assembly.GetExportedTypes())
            {
                if (type is { IsClass: true, IsAbstract: false } && typeof(IFrostingTask).IsAssignableFrom(type))
                    yield return type;
            }
        }
    }
}
