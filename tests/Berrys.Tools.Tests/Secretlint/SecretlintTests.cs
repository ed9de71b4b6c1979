using System.Text;
using System.Text.Json;
using Berrys.Pipeline.Security;
using Berrys.Tools.Node;
using Berrys.Tools.Reports;
using Berrys.Tools.Secretlint;
using Berrys.Tools.Tests.Reports;
using CsCheck;

namespace Berrys.Tools.Tests.Secretlint;

public sealed class SecretlintTests
{
    public static IEnumerable<TestCaseData> Broken => Garbage.All;

    [Test]
    public void Builds_the_commands()
    {
        var installation = new SecretlintInstallation("/w/.berrys/node/x");

        var scan = SecretlintCommand.Scan("/usr/bin/node", installation, "/t/part-0", "/w/.secretlintrc.json", "/t/report.json", TimeSpan.FromMinutes(2));
        var install = NodePackage.Install("/usr/bin/npm", "/w/.berrys/node/x", TimeSpan.FromMinutes(3));

        scan.Executable.ShouldBe("/usr/bin/node");
        scan.Arguments.ShouldBe(
        [
            "/w/.berrys/node/x/node_modules/secretlint/bin/secretlint.js", "--maskSecrets", "--format=/w/.berrys/node/x/formatter.mjs", "--output=/t/report.json",
            "--secretlintrc=/w/.secretlintrc.json", "**/*",
        ]);
        (scan.WorkingDirectory, scan.Deadline).ShouldBe(("/t/part-0", TimeSpan.FromMinutes(2)));
        install.Arguments.ShouldBe(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        (install.Executable, install.WorkingDirectory, install.Deadline).ShouldBe(("/usr/bin/npm", "/w/.berrys/node/x", TimeSpan.FromMinutes(3)));
    }

    [Test]
    public void Reads_real_findings()
    {
        var result = Judge(1, Sample.Read("secretlint/secretlint-findings.json"));

        result.Findings.Length.ShouldBe(2);
        result.Findings[1].ShouldBe(new Finding
        {
            Scanner = "secretlint",
            Rule = "@secretlint/secretlint-rule-aws",
            Severity = Severity.High,
            Message = "Secret found, not shown: AWSSecretAccessKey",
            Service = "of settings.env",
            Path = "settings.env",
            Line = 2,
            Column = 1,
            Help = new Uri("https://github.com/secretlint/secretlint/blob/master/packages/%40secretlint/secretlint-rule-aws/README.md#AWSSecretAccessKey"),
        });
        (result.Findings[0].Path, result.Findings[0].Line, result.Findings[0].Column).ShouldBe(("db.yml", 1, 5));
        result.ToString().ShouldNotContain("s3cr3t");
    }

    [Test]
    public void A_clean_report_is_clean() => Judge(0, Sample.Read("secretlint/secretlint-clean.json")).ShouldSatisfyAllConditions(
        result => result.State.ShouldBe(ScanState.Scanned),
        result => result.Findings.ShouldBeEmpty());

    [TestCase(2)]
    [TestCase(134)]
    public void An_error_is_a_failed_scan(int exitCode) => Judge(exitCode, "[]").State.ShouldBe(ScanState.Failed);

    [TestCaseSource(nameof(Broken))]
    public void Garbage_is_a_failed_scan(ReportReading report) =>
        SecretlintReport.Judge(Sample.Result(1), report, "/workspace/proj", _ => null).State.ShouldBe(ScanState.Failed);

    [Test]
    public void A_report_that_is_cut_off_is_a_failed_scan()
    {
        foreach (var beginning in Garbage.Beginnings(Sample.Read("secretlint/secretlint-findings.json")))
            SecretlintReport.Judge(Sample.Result(1), beginning, "/workspace/proj", _ => null).State.ShouldBe(ScanState.Failed);
    }

    [Test]
    public void Never_keeps_the_secret() => Planted.Secrets.Sample(secret =>
    {
        var report = JsonSerializer.Serialize(new[]
        {
            new
            {
                filePath = "/workspace/proj/a.env",
                sourceContent = $"KEY={secret}",
                messages = new[]
                {
                    new
                    {
                        message = $"found AWS Secret Access Key: {secret}", ruleId = "@secretlint/secretlint-rule-aws", messageId = secret, docsUrl = $"https://evil.example/{secret}",
                        data = new { KEY = secret }, severity = "error", loc = new { start = new { line = 7, column = 4 } },
                    },
                },
            },
        });

        var result = Judge(1, report);

        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Path, finding.Line, finding.Column).ShouldBe(("a.env", 7, 5));
        Planted.ShouldNotHold(result, secret);
    });

    private static ScanResult Judge(int exitCode, string report) =>
        SecretlintReport.Judge(Sample.Result(exitCode), ReportReading.Of(Encoding.UTF8.GetBytes(report)), "/workspace/proj", path => $"of {path}");
}
