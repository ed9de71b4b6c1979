using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Processes;
using Berrys.Tools.Requirements;
using Berrys.Tools.Secrets;
using Berrys.Tools.Snyk;

namespace Berrys.Tools.Tests.Snyk;

public sealed class SnykTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    private static readonly RequirementsFile Pinned = RequirementsParser.Parse("services/a/requirements.txt", _ => "# what it needs\nflask==2.2.2\nJinja2==3.1.4\n");

    [Test]
    public void The_command_tells_the_token_to_nobody_but_the_program()
    {
        var program = SnykProgram.Of("/usr/bin/node", new SnykInstallation("/w/.berrys/node/snyk-1"));
        var account = new SnykAccount(Token, "berrys", new Uri("http://127.0.0.1:8099/api/"));

        var command = SnykCommand.Test(program, account, "services/a/requirements.txt", "/w/.berrys/venv/bin/python", Severity.High, "/w", "/t/home", TimeSpan.FromMinutes(2));

        command.Executable.ShouldBe("/usr/bin/node");
        command.Arguments.ShouldBe(
        [
            "/w/.berrys/node/snyk-1/node_modules/snyk/bin/snyk", "test", "--file=services/a/requirements.txt", "--package-manager=pip",
            "--command=/w/.berrys/venv/bin/python", "--severity-threshold=high", "--json", "--org=berrys",
        ]);
        command.Environment["SNYK_TOKEN"].ShouldBe(Token);
        command.SecretVariables.ShouldContain("SNYK_TOKEN");
        command.Environment["SNYK_API"].ShouldBe("http://127.0.0.1:8099/api");
        command.Environment["SNYK_HTTP_PROTOCOL_UPGRADE"].ShouldBe("0");
        command.Environment["XDG_CONFIG_HOME"].ShouldBe("/t/home");
        account.ToString().ShouldBe("Snyk at http://127.0.0.1:8099");
    }

    [Test]
    public void Over_https_nothing_is_said_about_upgrades()
    {
        var command = SnykCommand.Test(
            new SnykProgram("/usr/bin/snyk", [], new("snyk", "/usr/bin/snyk", "1.1300.0")), new(Token, null, null), "requirements.txt", "python3", Severity.Unknown, "/w", "/t", TimeSpan.FromMinutes(1));

        command.Arguments[0].ShouldBe("test");
        command.Arguments.ShouldContain("--severity-threshold=low");
        command.Arguments.ShouldNotContain(argument => argument.StartsWith("--org", StringComparison.Ordinal));
        command.Environment.ContainsKey("SNYK_HTTP_PROTOCOL_UPGRADE").ShouldBeFalse();
        command.Environment["SNYK_API"].ShouldBeNull();
    }

    [Test]
    public void A_finding_is_at_the_line_that_asks_for_the_package()
    {
        var result = Judge(1, "test-pip.vulnerable.exit1.json");

        result.State.ShouldBe(ScanState.Scanned, result.Reason);
        result.Findings.Select(finding => (finding.Rule, finding.Severity, finding.Path, finding.Line, finding.Package, finding.InstalledVersion, finding.FixedVersion)).ShouldBe(
        [
            ("SNYK-PYTHON-FLASK-0000001", Severity.High, "services/a/requirements.txt", 2, "flask", "2.2.2", "2.2.5"),
            ("SNYK-PYTHON-JINJA2-0000002", Severity.Medium, "services/a/requirements.txt", 3, "jinja2", "3.1.2", "3.1.3"),
        ]);
        result.Findings.Select(finding => finding.Message).ShouldBe(
            ["Information Exposure in flask 2.2.2", "Cross-site Scripting (XSS) in jinja2 3.1.2; pinned is 3.1.4"]);
        result.Findings[0].Help.ShouldBe(new Uri("https://security.snyk.io/vuln/SNYK-PYTHON-FLASK-0000001"));
        result.Findings.ShouldAllBe(finding => finding.Service == "a");
    }

    [Test]
    public void A_package_that_another_one_needs_is_at_that_ones_line()
    {
        var report = Sample.Read("snyk/test-pip.from-minimal-response.exit1.json").Replace("\"flask@2.2.2\"", "\"jinja2@3.1.4\", \"markupsafe@1.0\"", StringComparison.Ordinal);

        var finding = SnykReport.Judge(Sample.Result(1, report), Pinned, "a").Findings.ShouldHaveSingleItem();

        finding.Line.ShouldBe(3);
        finding.Message.ShouldEndWith(", which Jinja2 needs");
    }

    [Test]
    public void Without_a_line_it_is_found_all_the_same()
    {
        var finding = SnykReport.Judge(Sample.Result(1, Sample.Read("snyk/test-pip.from-minimal-response.exit1.json")), RequirementsParser.Parse("r.txt", _ => ""), "a").Findings.ShouldHaveSingleItem();

        (finding.Path, finding.Line).ShouldBe((null, null));
    }

    [Test]
    public void The_vendors_own_samples_are_read()
    {
        Judge(1, "fixture.test-result-pip-with-remediation.json").Findings.Select(finding => (finding.Rule, finding.Severity, finding.FixedVersion)).ShouldBe(
        [
            ("SNYK-PYTHON-JINJA2-1012994", Severity.Medium, "2.11.3"),
            ("SNYK-PYTHON-JINJA2-174126", Severity.Medium, "2.10.1"),
            ("SNYK-PYTHON-JINJA2-40250", Severity.Medium, null),
            ("SNYK-PYTHON-JINJA2-455616", Severity.High, "2.8.1"),
        ]);
        Judge(0, "fixture.test-result-pip-no-vulns.json").State.ShouldBe(ScanState.Scanned);
        Judge(1, "test-pip.multi-project.exit1.json").Findings.Length.ShouldBe(2);
        var clean = Judge(0, "test-pip.ok.exit0.json");
        clean.State.ShouldBe(ScanState.Scanned);
        clean.Findings.ShouldBeEmpty();
    }

    [TestCase(2, "test-pip.error-401.exit2.json", "SNYK_TOKEN is wrong or has expired")]
    [TestCase(2, "test-pip.error-500.exit2.json", "Internal server error")]
    [TestCase(2, "test-pip.error-missing-packages.exit2.json", "./build.sh --target=Restore installs them")]
    [TestCase(2, "test-pip.error-no-token.exit2.txt", "snyk: exit code 2: ")]
    [TestCase(3, "test.no-supported-files.exit3.json", "snyk found nothing that it can test: Could not detect")]
    [TestCase(0, "test-pip.vulnerable.exit1.json", "snyk ended with 0, but its report has findings")]
    [TestCase(1, "test-pip.ok.exit0.json", "snyk ended with 1, but its report has no finding")]
    [TestCase(137, "test-pip.ok.exit0.json", "snyk: ")]
    public void What_went_wrong_is_never_a_clean_scan(int exitCode, string sample, string reason)
    {
        var result = Judge(exitCode, sample);

        result.State.ShouldBe(ScanState.Failed);
        result.Reason.ShouldNotBeNull().ShouldContain(reason);
        result.Reason.ShouldNotContain("\n");
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"ok": true}""")]
    [TestCase("""{"vulnerabilities": []}""")]
    [TestCase("""{"ok": false, "vulnerabilities": []}""")]
    [TestCase("""{"ok": true, "vulnerabilities": [{"id": "X"}]}""")]
    [TestCase("Testing /w...\n")]
    public void What_is_no_report_is_a_failed_scan(string output) =>
        SnykReport.Judge(Sample.Result(0, output), Pinned, "a").State.ShouldBe(ScanState.Failed);

    [Test]
    public void A_scan_that_took_too_long_failed() =>
        SnykReport.Judge(Sample.Result(0, Sample.Read("snyk/test-pip.ok.exit0.json"), deadlinePassed: true), Pinned, "a").State.ShouldBe(ScanState.Failed);

    [Test]
    public async Task Of_200_MB_no_more_is_kept_than_fits_and_the_scan_failed()
    {
        var options = new ProcessRunnerOptions();
        var flood = new Command { Executable = "/bin/sh", Arguments = ["-c", "yes '{\"ok\": true, \"vulnerabilities\": [' | head -c 200000000"], WorkingDirectory = "/", Deadline = TimeSpan.FromMinutes(2) };

        var result = await new ProcessRunner(TimeProvider.System, new SecretRegistry(), options).RunAsync(flood, null, CancellationToken.None);

        result.Output.Length.ShouldBeLessThan(options.CaptureLimit + 1000);
        SnykReport.Judge(result, Pinned, "a").State.ShouldBe(ScanState.Failed);
    }

    private static ScanResult Judge(int exitCode, string sample) => SnykReport.Judge(Sample.Result(exitCode, Sample.Read($"snyk/{sample}")), Pinned, "a");
}
