using Berrys.Build.Options;
using Berrys.Pipeline;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Prerequisites;

/// <summary>Makes sure, before the first target runs, that the machine has what the targets need.</summary>
/// <param name="probe">Looks for prerequisites.</param>
/// <param name="installer">Installs them.</param>
/// <param name="options">Whether anything may be installed.</param>
public sealed class PrerequisiteGate(
    PrerequisiteProbe probe, PrerequisiteInstaller installer, PipelineOptions options)
{
    /// <summary>Checks, and with <c>--bootstrap</c> installs, what targets need.</summary>
    /// <param name="names">Names from the catalog.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">Something is missing (exit code 3).</exception>
    public async Task RequireAsync(IEnumerable<string> names, Action<string> print, CancellationToken cancellationToken)
    {
        var wanted = PrerequisiteCatalog.All.Where(prerequisite => names.Contains(prerequisite.Name)).ToArray();
        if (options.Bootstrap)
            await InstallAsync(wanted, options.Yes, print, cancellationToken);
        var next = options.Bootstrap ? "Install it by hand, then run again." : "Run again with --bootstrap to install what is missing.";
        Refuse(await probe.FindAsync(wanted, cancellationToken), next);
    }

    /// <summary>Installs what is missing.</summary>
    /// <param name="wanted">What must be there.</param>
    /// <param name="sudoAllowed">Whether sudo may be used by a user who is not root.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">Something could not be installed (exit code 3).</exception>
    public async Task InstallAsync(
        IReadOnlyList<Prerequisite> wanted, bool sudoAllowed, Action<string> print, CancellationToken cancellationToken)
    {
        var statuses = await probe.FindAsync(wanted, cancellationToken);
        var plan = InstallPlan.For(statuses, engineInstalled: ToolFinder.Exists("dockerd"));
        if (plan.IsEmpty)
            return;
        await installer.CarryOutAsync(plan, sudoAllowed, print, cancellationToken);
        Refuse(await probe.FindAsync(wanted, cancellationToken), "./build.sh --target=Doctor shows what was found.");
    }

    private static void Refuse(IReadOnlyList<PrerequisiteStatus> statuses, string next)
    {
        var missing = statuses
            .Where(status => !status.Satisfied && status.Prerequisite.Kind != PrerequisiteKind.PythonDistribution)
            .ToArray();
        if (missing.Length == 0)
            return;
        var platform = Platforms.Current();
        var lines = missing.Select(status =>
            $"  {status.Prerequisite.Name} ({status.Prerequisite.Purpose}): {InstallCommand.For(status.Prerequisite, platform, Environment.IsPrivilegedProcess)}");
        throw new BerrysException(ExitCode.MissingPrerequisite, $"Missing or too old on this machine:\n{string.Join('\n', lines)}", next);
    }
}
