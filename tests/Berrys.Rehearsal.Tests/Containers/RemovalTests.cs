using System.Net;
using System.Net.NetworkInformation;
using Berrys.Pipeline;
using Berrys.Rehearsal.Tests.Gateway;

namespace Berrys.Rehearsal.Tests.Containers;

[NonParallelizable]
public sealed class RemovalTests
{
    [Test]
    public async Task After_a_kill_removing_leaves_nothing_and_doing_so_again_is_no_error()
    {
        await using var rehearsal = await RunningRehearsal.StartAsync();
        var port = new Uri(rehearsal.Endpoint).Port;
        await rehearsal.KillAsync();

        var first = await rehearsal.RunAsync("remove");

        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldContain("processes: 3 ended");
        first.Output.ShouldContain("networks: 1 removed");
        Directory.Exists(rehearsal.State).ShouldBeFalse();
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().ShouldNotContain(new IPEndPoint(IPAddress.Loopback, port));
        var second = await rehearsal.RunAsync("remove");
        second.ExitCode.ShouldBe(0, second.Error);
        second.Output.ShouldContain("networks: 0 removed");
    }

    [Test]
    public void A_folder_with_anything_else_in_it_is_not_touched()
    {
        var folder = Directory.CreateTempSubdirectory("berrys-foreign-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "precious"), "");
            var state = new StateFolder(new() { State = folder.FullName, WorkspaceHash = "0123456789" });
            Should.Throw<BerrysException>(state.Remove).ExitCode.ShouldBe(ExitCode.Usage);
            Should.Throw<BerrysException>(state.Open).ExitCode.ShouldBe(ExitCode.Usage);
            File.Exists(Path.Combine(folder.FullName, "precious")).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
