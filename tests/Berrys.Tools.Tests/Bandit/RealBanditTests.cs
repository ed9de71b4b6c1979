using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Bandit;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Bandit;

/// <summary>The bandit of this machine, which SelfTest installs.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RealBanditTests : IDisposable
{
    private readonly TemporaryFolder _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Test]
    public async Task Finds_an_eval_by_file_and_line()
    {
        const string name = "services/web/-odd 'name' [x].py";
        _workspace.Write(name, "from flask import request\n\n\ndef run():\n    return eval(request.args[\"q\"])\n");
        _workspace.Write("services/web/fine.py", "x = 1\n");

        var result = await ScanAsync(name, "services/web/fine.py");

        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Severity, finding.Path, finding.Line, finding.Service).ShouldBe(("B307", Severity.Medium, name, 5, "web"));
    }

    [Test]
    public async Task Clean_code_is_clean()
    {
        _workspace.Write("a.py", "x = 1\n");

        var result = await ScanAsync("a.py");

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.ShouldBeEmpty();
    }

    [Test]
    public async Task A_file_that_does_not_parse_is_a_failed_scan()
    {
        _workspace.Write("services/web/broken.py", "def (:\n");
        _workspace.Write("services/web/fine.py", "eval('1')\n");

        var result = await ScanAsync("services/web/broken.py", "services/web/fine.py");

        result.State.ShouldBe(ScanState.Failed);
        result.Reason.ShouldStartWith("bandit could not read services/web/broken.py: syntax error");
    }

    [Test]
    public async Task The_workspaces_own_settings_hold()
    {
        _workspace.Write(".bandit", "[bandit]\nskips: B307\n");
        _workspace.Write("a.py", "eval('1')\n");

        var result = await ScanAsync([".bandit"], "a.py");

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.ShouldBeEmpty();
    }

    private Task<ScanResult> ScanAsync(params string[] files) => ScanAsync([], files);

    private async Task<ScanResult> ScanAsync(string[] settings, params string[] files)
    {
        var report = Path.Combine(_workspace.Path, "report.json");
        var command = BanditCommand.Scan("bandit", files, settings, _workspace.Path, report, TimeSpan.FromMinutes(2));
        CommandResult result = await new ProcessRunner(TimeProvider.System, new SecretRegistry()).RunAsync(command, null, CancellationToken.None);
        return BanditReport.Judge(result, await ReportFile.ReadAsync(report, CancellationToken.None), _workspace.Path, "web");
    }
}
