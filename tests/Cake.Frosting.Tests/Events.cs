namespace Cake.Frosting.Tests;

/// <summary>What tasks and lifetimes did, in order; a service of the build under test.</summary>
internal sealed class Events
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(string what) => _all.Add(what);
}
