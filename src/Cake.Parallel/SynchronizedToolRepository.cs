using Cake.Core.IO;
using Cake.Core.Tooling;

namespace Cake.Parallel;

/// <summary>Makes a tool repository safe to use from tasks that run at the same time.</summary>
/// <param name="inner">The repository; nothing else may use it.</param>
public sealed class SynchronizedToolRepository(IToolRepository inner) : IToolRepository
{
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public void Register(FilePath path)
    {
        lock (_gate)
            inner.Register(path);
    }

    /// <inheritdoc/>
    public IEnumerable<FilePath> Resolve(string tool)
    {
        // A copy: the repository returns the list that a later registration changes.
        lock (_gate)
            return [.. inner.Resolve(tool)];
    }
}
