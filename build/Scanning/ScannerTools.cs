using Berrys.Build.Options;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Scanning;

/// <summary>Finds what scanners need and a run can do without: its absence is a scan that did not take place, no failure.</summary>
/// <param name="tools">Finds tools.</param>
/// <param name="prerequisites">Installs them, with <c>--bootstrap</c>.</param>
/// <param name="options">Whether anything may be installed.</param>
public sealed class ScannerTools(ToolFinder tools, PrerequisiteGate prerequisites, PipelineOptions options)
{
    /// <summary>Finds a tool, and with <c>--bootstrap</c> installs it first.</summary>
    /// <param name="name">Its name in the catalog of prerequisites.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The tool, or <see langword="null"/> when it cannot be had here.</returns>
    public async Task<ToolIdentity?> FindAsync(string name, Action<string> print, CancellationToken cancellationToken)
    {
        if (options.Bootstrap)
        {
            try
            {
                await prerequisites.InstallAsync([PrerequisiteCatalog.Named(name)], options.Yes, print, cancellationToken);
            }
            catch (BerrysException error)
            {
                print(error.Message);
            }
        }

        return await tools.FindAsync(name, cancellationToken);
    }

    /// <summary>Says how to get a tool.</summary>
    /// <param name="name">Its name in the catalog of prerequisites.</param>
    /// <returns>The reason of a scan that did not take place.</returns>
    public static string Missing(string name) =>
        $"{name} is not on this machine; {InstallCommand.For(PrerequisiteCatalog.Named(name), Platforms.Current(), Environment.IsPrivilegedProcess)}, or run again with --bootstrap";
}
