using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Snyk;

/// <summary>How Snyk is started.</summary>
/// <param name="Executable">Snyk itself, or Node.js.</param>
/// <param name="Arguments">What comes before Snyk's own arguments.</param>
/// <param name="Tool">Which version it is.</param>
public sealed record SnykProgram(string Executable, ImmutableArray<string> Arguments, ToolIdentity Tool)
{
    /// <summary>The one on PATH.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>The program.</returns>
    public static SnykProgram Of(ToolIdentity tool) => new(tool.Path, [], tool);

    /// <summary>The one that was installed from npm.</summary>
    /// <param name="node">Node.js.</param>
    /// <param name="installation">Where it is installed.</param>
    /// <returns>The program.</returns>
    public static SnykProgram Of(string node, SnykInstallation installation) =>
        new(node, [installation.Program], new ToolIdentity(SnykReport.Scanner, installation.Program, SnykInstallation.Package.Version));
}
