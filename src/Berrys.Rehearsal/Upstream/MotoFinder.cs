using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Catalog;
using Berrys.Tools.Python;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Finds a Python that can run moto: there can be several interpreters, and few have it.</summary>
/// <param name="commands">Asks them.</param>
internal sealed class MotoFinder(ICommandRunner commands)
{
    private static readonly string[] Modules = ["moto", "flask", "flask_cors"];

    /// <summary>Finds the interpreter.</summary>
    /// <param name="folder">Any folder to run in.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The full path of the first interpreter that has moto and what its server needs.</returns>
    /// <exception cref="BerrysException">None has it (exit code 3).</exception>
    public async Task<string> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var search = ExecutableSearch.OfThisMachine();
        foreach (var candidate in PythonCandidates.Find(search))
        {
            var answer = await commands.RunAsync(PythonProbe.Command(candidate, Modules, folder, TimeSpan.FromSeconds(20)), null, cancellationToken);
            if (PythonProbe.Parse(candidate, answer) is { } python && Modules.All(python.Modules.Contains))
                return python.Executable;
        }
        throw new BerrysException(
            ExitCode.MissingPrerequisite, "No Python on PATH has moto, which plays the parts of AWS that are only data.", "Run: pip install 'moto[server]'");
    }
}
