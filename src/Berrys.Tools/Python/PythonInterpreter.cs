using System.Collections.Immutable;

namespace Berrys.Tools.Python;

/// <summary>A Python interpreter of this machine, and what it can import.</summary>
/// <param name="Path">Where it was found.</param>
/// <param name="Executable">What it says it is (<c>sys.executable</c>): a version manager's shim names the real one.</param>
/// <param name="Version">Its version, such as <c>3.11.2</c>.</param>
/// <param name="Modules">The modules asked for that it can import.</param>
public sealed record PythonInterpreter(string Path, string Executable, string Version, ImmutableSortedSet<string> Modules)
{
    /// <summary>Major and minor version, such as <c>3.11</c>.</summary>
    public string Series => string.Join('.', Version.Split('.').Take(2));
}
