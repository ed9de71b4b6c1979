using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Security;
using static Berrys.Pipeline.Tests.Security.Findings;

namespace Berrys.Pipeline.Tests.Security;

public class GateTests
{
    [TestCase("bandit", Severity.Low, false)]
    [TestCase("bandit", Severity.Medium, true)]
    [TestCase("secretlint", Severity.Unknown, true)]
    [TestCase("gitleaks", Severity.Low, true)]
    [TestCase("another", Severity.Medium, false)]
    [TestCase("another", Severity.High, true)]
    [TestCase("another", Severity.Critical, true)]
    public void A_finding_refuses_from_its_scanners_threshold_on(string scanner, Severity severity, bool refuses) =>
        Judge(new(), Eval with { Scanner = scanner, Severity = severity }).Outcome.ShouldBe(refuses ? GateOutcome.Refused : GateOutcome.Passed);

    [TestCase("bandit", "bandit", "high", GateOutcome.Passed)]
    [TestCase("bandit", "bandit", "any", GateOutcome.Refused)]
    [TestCase("bandit", "bandit", "never", GateOutcome.Passed)]
    [TestCase("gitleaks", "secrets", "critical", GateOutcome.Passed)]
    [TestCase("gitleaks", "gitleaks", "critical", GateOutcome.Passed)]
    [TestCase("secretlint", "gitleaks", "critical", GateOutcome.Refused)]
    [TestCase("trivy", "trivy", "medium", GateOutcome.Refused)]
    public void Pipeline_yaml_sets_thresholds(string scanner, string key, string word, GateOutcome outcome) =>
        Judge(new() { Gate = Threshold(key, word) }, Eval with { Scanner = scanner }).Outcome.ShouldBe(outcome);

    [Test]
    public void A_waiver_lets_its_finding_pass_until_the_day_after()
    {
        Judge(new() { Waivers = [Waiver("B307", Today)] }, Eval).Outcome.ShouldBe(GateOutcome.Passed);
        var dayAfter = Gate.Judge(Case(new() { Waivers = [Waiver("B307", Today)] }, Eval) with { Today = Today.AddDays(1) });

        dayAfter.Outcome.ShouldBe(GateOutcome.Refused);
        dayAfter.Expired.Length.ShouldBe(1);
        dayAfter.Refusing.Length.ShouldBe(1);
    }

    [Test]
    public void An_expired_waiver_refuses_though_the_finding_is_gone() =>
        Judge(new() { Waivers = [Waiver("B307", Today.AddDays(-1))] }).Outcome.ShouldBe(GateOutcome.Refused);

    [Test]
    public void A_waiver_nobody_needs_is_reported_only_when_all_was_scanned()
    {
        var subject = Case(new() { Waivers = [Waiver("B999", Today)] }, Eval with { Severity = Severity.Low });

        Gate.Judge(subject).Unused.Length.ShouldBe(1);
        Gate.Judge(subject).Outcome.ShouldBe(GateOutcome.Passed);
        Gate.Judge(subject with { IsWhole = false }).Unused.ShouldBeEmpty();
        Gate.Judge(subject with { Scans = subject.Scans.Add(ScanResult.NotScanned("snyk", "no token")) }).Unused.ShouldBeEmpty();
    }

    [TestCase("other", null, false)]
    [TestCase("billing", null, true)]
    [TestCase(null, "services/billing", true)]
    [TestCase(null, "services/billing/", true)]
    [TestCase(null, "services/billing/app.py", true)]
    [TestCase(null, "services/bill", false)]
    [TestCase(null, "services/billing/app", false)]
    public void A_waiver_is_for_its_service_and_path_only(string? service, string? path, bool covers)
    {
        var verdict = Judge(new() { Waivers = [Waiver("B307", Today) with { Service = service, Path = path }] }, Eval);

        verdict.Waived.Length.ShouldBe(covers ? 1 : 0);
    }

    [Test]
    public void A_waiver_can_name_one_finding_by_fingerprint()
    {
        var other = Eval with { Line = 9 };
        var fingerprint = Judge(new(), Eval, other).Findings[0].Traced.Fingerprint;

        var verdict = Judge(new() { Waivers = [Waiver(fingerprint, Today)] }, Eval, other);

        verdict.Waived.Single().Finding.ShouldBe(Eval);
        verdict.Refusing.Single().Finding.ShouldBe(other);
    }

    [Test]
    public void With_only_new_what_the_base_branch_has_does_not_refuse()
    {
        var policy = new GatePolicy { Gate = new() { OnlyNew = true } };
        var known = Judge(policy, Eval).Findings[0].Traced.Fingerprint;
        var subject = Case(policy, Eval, Package) with { Baseline = [known] };

        Gate.Judge(subject).Refusing.Single().Finding.ShouldBe(Package);
        Gate.Judge(subject with { Policy = new() }).Refusing.Length.ShouldBe(2);
        Gate.Judge(subject with { Baseline = null }).Refusing.Length.ShouldBe(2);
    }

    [Test]
    public void With_only_fixable_a_package_that_nothing_mends_does_not_refuse_but_code_does()
    {
        var policy = new GatePolicy { Gate = new() { OnlyFixable = true } };

        Judge(policy, InImage).Outcome.ShouldBe(GateOutcome.Passed);
        Judge(policy, InImage with { FixedVersion = "1.3" }).Outcome.ShouldBe(GateOutcome.Refused);
        Judge(policy, Eval).Outcome.ShouldBe(GateOutcome.Refused);
    }

    [Test]
    public void A_scan_that_broke_never_passes()
    {
        var subject = Case(new()) with { Scans = [ScanResult.Of("bandit", []), ScanResult.Failed("trivy", "its report is no JSON")] };

        Gate.Judge(subject).Outcome.ShouldBe(GateOutcome.Failed);
        GateReport.Error(Gate.Judge(subject))!.ExitCode.ShouldBe(ExitCode.Failed);
    }

    [Test]
    public void What_was_not_scanned_refuses_only_when_strict()
    {
        var subject = Case(new()) with { Scans = [ScanResult.NotScanned("trivy", "not on this machine")] };

        Gate.Judge(subject).Outcome.ShouldBe(GateOutcome.Passed);
        var strict = Gate.Judge(subject with { IsStrict = true });
        strict.Outcome.ShouldBe(GateOutcome.Refused);
        GateReport.Error(strict)!.ExitCode.ShouldBe(ExitCode.Refused);
        GateReport.Error(strict)!.Message.ShouldContain("trivy");
    }

    [Test]
    public void A_finding_is_one_line_that_begins_with_its_place()
    {
        FindingText.Of(Eval).ShouldBe("services/billing/app.py:7: bandit B307, medium: Use of eval");
        FindingText.Of(Eval with { Line = null }).ShouldStartWith("services/billing/app.py: ");
        FindingText.Of(Eval with { Path = null, Line = null }).ShouldStartWith("billing: ");
        FindingText.Of(Eval with { Path = null, Line = null, Service = null }).ShouldStartWith("the workspace: ");
        FindingText.Of(Package).ShouldEndWith("jinja2 2.11.1 (mended in 2.11.3): Denial of service");
        FindingText.Of(InImage).ShouldBe("berrys/billing: trivy CVE-2021-1, critical: zlib1g 1.2: Overflow");
        FindingText.Of(InImage with { Path = "usr/lib/libz.so" }).ShouldStartWith("berrys/billing: usr/lib/libz.so: ");
        FindingText.Of(InImage with { Path = "services/billing/Dockerfile", Line = 3 }).ShouldStartWith("services/billing/Dockerfile:3: ");
    }
}
