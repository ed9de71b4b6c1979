using Berrys.Build.Prerequisites;
using Berrys.Pipeline;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Shows what this machine has and lacks.</summary>
/// <param name="probe">Looks for prerequisites.</param>
[TaskName("Doctor")]
[TaskDescription("Shows every prerequisite, what was found and how to install what is missing.")]
public sealed class Doctor(PrerequisiteProbe probe) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var statuses = await probe.FindAsync(PrerequisiteCatalog.ForPeople, context.CancellationToken);
        foreach (var line in PrerequisiteTable.Write(statuses, Platforms.Current(), Environment.IsPrivilegedProcess).TrimEnd().Split('\n'))
            context.Print(line);
        foreach (var line in MachineChecks.Of(context.Session))
            context.Print(line);
        var missing = statuses.Where(status => !status.Satisfied && !status.Prerequisite.Optional).ToArray();
        if (missing.Length > 0)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"Missing or too old: {string.Join(", ", missing.Select(status => status.Prerequisite.Name))}.",
                "./build.sh --target=Bootstrap installs what is missing on Debian and Ubuntu.");
        }
    }
}
