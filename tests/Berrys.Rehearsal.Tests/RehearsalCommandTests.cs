using Berrys.Pipeline;

namespace Berrys.Rehearsal.Tests;

public sealed class RehearsalCommandTests
{
    [Test]
    public void A_command_line_is_read()
    {
        var command = RehearsalCommand.Parse(["serve", "--state", "/a/b", "--hash", "0123456789", "--port", "4566"]);
        (command.Name, command.Settings.State, command.Settings.WorkspaceHash, command.Port).ShouldBe(("serve", "/a/b", "0123456789", 4566));
    }

    [TestCase("")]
    [TestCase("dance")]
    [TestCase("serve")]
    [TestCase("serve --state")]
    [TestCase("serve --state x")]
    [TestCase("serve --state x --hash ../x")]
    [TestCase("serve --state x --hash ab --port 0")]
    [TestCase("serve --state x --state y --hash ab")]
    [TestCase("remove --state x --hash ab --force yes")]
    public void Anything_else_is_wrong_usage(string line)
    {
        var error = Should.Throw<BerrysException>(() => RehearsalCommand.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Next.ShouldBe(RehearsalCommand.Usage);
    }
}
