using Berrys.Pipeline.Checks;
using Berrys.Tools.Debian;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Debian;

[Platform("Linux")]
public sealed class ServicePolicyTests
{
    [TestCase("haproxy", 101)]
    [TestCase("docker-registry", 101)]
    [TestCase("postgresql@15-main", 101)]
    [TestCase("docker", 0)]
    public async Task Our_services_do_not_start_and_the_policy_is_gone_afterwards(string service, int expected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "policy-rc.d");

        (await RunAsync(file, file, service, "start")).ExitCode.ShouldBe(expected);

        File.Exists(file).ShouldBeFalse();
    }

    [Test]
    public async Task A_policy_of_the_machine_stays()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("policy-rc.d", "#!/bin/sh\nexit 7\n");

        (await RunAsync(file, "sh", file)).ExitCode.ShouldBe(7);

        File.ReadAllText(file).ShouldBe("#!/bin/sh\nexit 7\n");
    }

    [Test]
    public async Task A_policy_that_a_killed_run_left_is_taken_over()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("policy-rc.d", "# berrys-build\n");

        (await RunAsync(file, file, "haproxy")).ExitCode.ShouldBe(101);

        File.Exists(file).ShouldBeFalse();
    }

    private static Task<CommandResult> RunAsync(string file, params string[] words)
    {
        var command = ServicePolicy.Around(file, words);
        return new ProcessRunner(TimeProvider.System, new SecretRegistry())
            .RunAsync(new Command { Executable = command[0], Arguments = command[1..], WorkingDirectory = "/" }, null, CancellationToken.None);
    }
}
