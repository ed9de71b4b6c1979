using Berrys.Pipeline.Dependencies;
using Berrys.Pipeline.Workspaces;
using CsCheck;

namespace Berrys.Pipeline.Tests.Dependencies;

public sealed class DependencyGraphTests
{
    [Test]
    public void What_is_used_through_others_is_used()
    {
        var graph = Graph("a b c d", "a>b b>c d>c");

        Names(graph.UsedBy(Of("a"))).ShouldBe("b c");
        Names(graph.UsedBy(Of("c"))).ShouldBe("");
        graph.On(Of("c")).Select(edge => edge.Component.Name).ShouldBe(["b", "d"]);
        graph.Cycles().ShouldBeEmpty();
    }

    [Test]
    public void Circles_are_found_and_not_followed_for_ever()
    {
        var graph = Graph("a b c d e f", "a>b b>c c>b c>d e>f f>e a>a");

        Names(graph.UsedBy(Of("a"))).ShouldBe("b c d");
        Names(graph.UsedBy(Of("b"))).ShouldBe("c d");
        graph.Cycles().Select(circle => string.Join(' ', circle)).ShouldBe(["b c", "e f"]);
    }

    [Test]
    public void It_is_the_transitive_closure() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Array[0, 20].Sample(edges =>
        {
            var names = Enumerable.Range(0, 8).Select(number => $"n{number}").ToArray();
            var graph = Graph(string.Join(' ', names), string.Join(' ', edges.Select(edge => $"n{edge.Item1}>n{edge.Item2}")));
            var reach = edges.ToHashSet();
            // Warshall: with ever more nodes as stops on the way.
            foreach (var stop in Enumerable.Range(0, 8))
                reach.UnionWith([.. from one in reach where one.Item2 == stop from other in reach where other.Item1 == stop select (one.Item1, other.Item2)]);
            for (var from = 0; from < 8; from++)
                Names(graph.UsedBy(Of($"n{from}"))).ShouldBe(string.Join(' ', Enumerable.Range(0, 8).Where(to => to != from && reach.Contains((from, to))).Select(to => $"n{to}")));
            graph.Cycles().SelectMany(circle => circle).Order().ShouldBe(
                Enumerable.Range(0, 8).Where(node => Enumerable.Range(0, 8).Any(other => other != node && reach.Contains((node, other)) && reach.Contains((other, node)))).Select(node => $"n{node}"));
        });

    private static Component Of(string name) => new SharedLibrary(name, name);

    private static string Names(IEnumerable<Component> components) => string.Join(' ', components.Select(component => component.Name));

    private static DependencyGraph Graph(string components, string edges) => new(
        components.Split(' ').Select(Of),
        from edge in edges.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let ends = edge.Split('>')
        select new Dependency(Of(ends[0]), Of(ends[1]), edge));
}
