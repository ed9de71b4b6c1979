using System.Collections.Concurrent;
using Cake.Core;
using CsCheck;

namespace Cake.Parallel.Tests;

/// <summary>A random build: tasks by number, each depending on some of lower numbers.</summary>
internal sealed record RandomGraph(bool[][] Edges, bool[] Fails, int[] FansOut, int Jobs)
{
    public static readonly Gen<RandomGraph> Gen =
        from size in CsCheck.Gen.Int[1, 14]
        from edges in CsCheck.Gen.Frequency((2, CsCheck.Gen.Const(false)), (1, CsCheck.Gen.Const(true))).Array[size].Array[size]
        from fails in CsCheck.Gen.Frequency((6, CsCheck.Gen.Const(false)), (1, CsCheck.Gen.Const(true))).Array[size]
        from fansOut in CsCheck.Gen.Int[0, 3].Array[size]
        from jobs in CsCheck.Gen.Int[1, 4]
        select new RandomGraph(edges, fails, fansOut, jobs);

    public int Size => Fails.Length;

    public string Target => Name(Size - 1);

    public static string Name(int task) => $"t{task}";

    public IEnumerable<int> DependenciesOf(int task) => Enumerable.Range(0, task).Where(other => Edges[task][other]);

    /// <summary>All tasks that the target needs, itself included.</summary>
    public IReadOnlySet<int> Needed()
    {
        var needed = new HashSet<int> { Size - 1 };
        for (var task = Size - 1; task >= 0; task--)
        {
            if (needed.Contains(task))
                needed.UnionWith(DependenciesOf(task));
        }

        return needed;
    }

    /// <summary>All tasks that need one that fails.</summary>
    public IReadOnlySet<int> BehindFailures()
    {
        var behind = new HashSet<int>();
        for (var task = 0; task < Size; task++)
        {
            if (DependenciesOf(task).Any(other => Fails[other] || behind.Contains(other)))
                behind.Add(task);
        }

        return behind;
    }

    /// <summary>Registers the tasks, dependents first; each leaves its start and end in the events.</summary>
    public void Register(Bench bench, bool withFailures, Leaves leaves, ConcurrentQueue<(int Task, bool Start)> events)
    {
        for (var number = Size - 1; number >= 0; number--)
        {
            var task = number;
            var builder = bench.Engine.RegisterTask(Name(task)).Does(async () =>
            {
                events.Enqueue((task, true));
                await (FansOut[task] == 0 ? leaves.RunAsync() : FanOutAsync(bench.Slots, leaves, FansOut[task]));
                events.Enqueue((task, false));
                if (withFailures && Fails[task])
                    throw new InvalidOperationException(Name(task));
            });
            foreach (var dependency in DependenciesOf(task))
                builder.IsDependentOn(Name(dependency));
        }
    }

    private static async Task<int> FanOutAsync(JobSlots slots, Leaves leaves, int depth)
    {
        if (depth == 0)
            return await leaves.RunAsync();
        var counts = await slots.FanOutAsync(
            [.. Enumerable.Range(0, 2).Select(index => new Job<int>($"{index}", _ => FanOutAsync(slots, leaves, depth - 1)))], default);
        return counts.Sum();
    }
}
