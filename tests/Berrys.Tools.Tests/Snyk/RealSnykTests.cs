using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Node;
using Berrys.Tools.Processes;
using Berrys.Tools.Requirements;
using Berrys.Tools.Secrets;
using Berrys.Tools.Snyk;

namespace Berrys.Tools.Tests.Snyk;

/// <summary>Snyk's program from npm, installed from our lock file, against a stand-in of its service.</summary>
public sealed class RealSnykTests
{
    private const string Token = "5a9c2f10-7be4-4d1f-9a55-c0ffee00c0de";
    private const string Pinned = "services/a/requirements.txt";

    // Of whatever version: it is beside pip in every Python that Snyk can ask.
    private static readonly SnykStandIn.Vulnerability[] Known =
    [
        new("SNYK-PYTHON-SETUPTOOLS-1", "setuptools", "high", "Regular Expression Denial of Service", "999.1"),
        new("SNYK-PYTHON-SETUPTOOLS-2", "setuptools", "medium", "Directory Traversal", "999.2"),
    ];

    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());
    private TemporaryFolder _state = null!;
    private TemporaryFolder _workspace = null!;
    private SnykInstallation _installation = null!;
    private string _python = null!;

    [OneTimeSetUp]
    public async Task Install()
    {
        _state = new TemporaryFolder();
        _installation = new(SnykInstallation.Package.FolderIn(_state.Path));
        SnykInstallation.Package.WriteFiles(_installation.Folder);
        var installed = await _runner.RunAsync(NodePackage.Install("npm", _installation.Folder, TimeSpan.FromMinutes(5)), null, CancellationToken.None);
        installed.ExitCode.ShouldBe(0, installed.Error);
        _python = await PythonAsync();
    }

    [OneTimeTearDown]
    public void Remove() => _state.Dispose();

    [SetUp]
    public void Plant()
    {
        _workspace = new TemporaryFolder();
        _workspace.Write(Pinned, "# what it needs\nsetuptools==0.1\n");
    }

    [TearDown]
    public void RemoveWorkspace() => _workspace.Dispose();

    [Test]
    public async Task Finds_what_is_installed_at_the_line_that_asks_for_it()
    {
        await using var snyk = new SnykStandIn(Token, Known);

        var (result, output) = await TestAsync(snyk, Token, Severity.Medium);

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.Select(finding => (finding.Rule, finding.Severity, finding.Path, finding.Line, finding.FixedVersion)).ShouldBe(
            [("SNYK-PYTHON-SETUPTOOLS-1", Severity.High, Pinned, 2, "999.1"), ("SNYK-PYTHON-SETUPTOOLS-2", Severity.Medium, Pinned, 2, "999.2")], ignoreOrder: true);
        result.Findings.ShouldAllBe(finding => finding.Message.EndsWith("; pinned is 0.1"));
        snyk.Asked.ShouldHaveSingleItem().ShouldContain("severityThreshold=medium");
        output.ShouldNotContain(Token);
    }

    [Test]
    public async Task What_is_less_severe_is_left_to_the_service_to_leave_out()
    {
        await using var snyk = new SnykStandIn(Token, Known);

        (await TestAsync(snyk, Token, Severity.High)).Result.Findings.ShouldHaveSingleItem().Rule.ShouldBe("SNYK-PYTHON-SETUPTOOLS-1");
        (await TestAsync(snyk, Token, Severity.Critical)).Result.ShouldSatisfyAllConditions(
            result => result.State.ShouldBe(ScanState.Scanned, result.Reason),
            result => result.Findings.ShouldBeEmpty());
    }

    [Test]
    public async Task A_wrong_token_is_a_failed_scan_that_says_so()
    {
        await using var snyk = new SnykStandIn(Token, Known);
        const string wrong = "00000000-0000-0000-0000-badbadbadbad";

        var (result, output) = await TestAsync(snyk, wrong, Severity.High);

        result.State.ShouldBe(ScanState.Failed);
        result.Reason.ShouldNotBeNull().ShouldContain("SNYK_TOKEN is wrong or has expired");
        output.ShouldNotContain(wrong);
        result.Reason.ShouldNotContain(wrong);
    }

    [Test]
    public async Task A_package_that_is_not_installed_is_a_failed_scan_that_names_it()
    {
        await using var snyk = new SnykStandIn(Token);
        _workspace.Write(Pinned, "berrys-has-no-such-package==1.0\n");

        var (result, _) = await TestAsync(snyk, Token, Severity.High);

        result.State.ShouldBe(ScanState.Failed);
        result.Reason.ShouldNotBeNull().ShouldContain("berrys-has-no-such-package");
        result.Reason.ShouldEndWith("./build.sh --target=Restore installs them");
    }

    [Test]
    public async Task Where_nobody_answers_the_scan_failed()
    {
        var gone = new SnykStandIn(Token);
        await gone.DisposeAsync();

        (await TestAsync(gone, Token, Severity.High)).Result.State.ShouldBe(ScanState.Failed);
    }

    private async Task<(ScanResult Result, string Output)> TestAsync(SnykStandIn snyk, string token, Severity threshold)
    {
        var requirements = RequirementsParser.Parse(Pinned, path => File.ReadAllText(System.IO.Path.Combine(_workspace.Path, path)));
        using var home = new TemporaryFolder();
        var command = SnykCommand.Test(
            SnykProgram.Of("node", _installation), new(token, null, snyk.Api), Pinned, _python, threshold, _workspace.Path, home.Path, TimeSpan.FromMinutes(2));
        var result = await _runner.RunAsync(command, null, CancellationToken.None);
        return (SnykReport.Judge(result, requirements, "a"), result.Output + result.Error);
    }

    private async Task<string> PythonAsync()
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3"])
        {
            var command = new Command { Executable = python, Arguments = ["-c", "import pip, pkg_resources"], WorkingDirectory = _state.Path, Deadline = TimeSpan.FromMinutes(1) };
            if ((await _runner.RunAsync(command, null, CancellationToken.None)).ExitCode == 0)
                return python;
        }

        throw new AssertionException("No Python here has both pip and setuptools, which Snyk asks for what is installed.");
    }
}
