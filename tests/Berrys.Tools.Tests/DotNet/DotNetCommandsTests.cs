using Berrys.Pipeline.Checks;
using Berrys.Tools.DotNet;

namespace Berrys.Tools.Tests.DotNet;

public class DotNetCommandsTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    [Test]
    public void Builds() => DotNetCommands.Build("/sdk/dotnet", "/repo/All.sln", "/repo", Deadline).Arguments.ShouldBe(
        ["build", "/repo/All.sln", "--configuration", "Release", "--nologo", "--verbosity", "quiet", "-p:UseSharedCompilation=false"]);

    [Test]
    public void Verifies_the_format() => DotNetCommands.VerifyFormat("/sdk/dotnet", "/repo/All.sln", "/repo", Deadline).Arguments.ShouldBe(
        ["format", "/repo/All.sln", "--verify-no-changes", "--no-restore"]);

    [Test]
    public void Tests_everything_without_a_filter() => Test(null).Arguments.ShouldBe([
        "test", "/repo/tests/A B", "--configuration", "Release", "--no-build", "--nologo",
        "--logger", "trx;LogFileName=/repo/out/a b.trx", "--logger", "console;verbosity=minimal",
    ]);

    [Test]
    public void Passes_a_filter_on_as_one_argument() => Test("TestCategory!=Full&Name~a b").Arguments[^2..].ShouldBe(["--filter", "TestCategory!=Full&Name~a b"]);

    [Test]
    public void Every_command_leaves_no_server_behind_and_has_its_deadline()
    {
        Command[] commands =
        [
            DotNetCommands.Build("/sdk/dotnet", "/repo/All.sln", "/repo", Deadline),
            DotNetCommands.VerifyFormat("/sdk/dotnet", "/repo/All.sln", "/repo", Deadline),
            Test(null),
        ];
        foreach (var command in commands)
        {
            command.Executable.ShouldBe("/sdk/dotnet");
            command.WorkingDirectory.ShouldBe("/repo");
            command.Deadline.ShouldBe(Deadline);
            command.Environment["MSBUILDDISABLENODEREUSE"].ShouldBe("1");
            command.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"].ShouldBe("1");
        }
    }

    private static Command Test(string? filter) =>
        DotNetCommands.Test("/sdk/dotnet", "/repo/tests/A B", filter, "/repo/out/a b.trx", "/repo", Deadline);
}
