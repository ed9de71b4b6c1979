using Berrys.Pipeline.Checks;
using Berrys.Tools.Tests.Processes;

namespace Berrys.Tools.Tests.Git;

/// <summary>Keeps tests with Git apart from the machine's settings and from a hook that runs them.</summary>
internal static class GitEnvironment
{
    public static Command WithFixedDate(this Command command) =>
        command.With("GIT_COMMITTER_DATE", "2026-01-02T04:04:05+02:00");

    public static Command WithoutOuterRepository(this Command command) =>
        command.With("GIT_DIR", null).With("GIT_WORK_TREE", null).With("GIT_INDEX_FILE", null).With("GIT_CONFIG_GLOBAL", "/dev/null");
}
