using Berrys.Pipeline.Security;
using CsCheck;
using static Berrys.Pipeline.Tests.Security.Findings;

namespace Berrys.Pipeline.Tests.Security;

public class FindingMergeTests
{
    private static readonly Gen<Finding> AnyFinding = Gen.Select(
        OneOf("bandit", "trivy"),
        OneOf("R1", "R2"),
        Gen.Enum<Severity>(),
        OneOf("one", "two", "at line 3", "at line 9"),
        OneOf<string?>("a.py", "b.py", null),
        Gen.Int[1, 4],
        OneOf<string?>("1.0", null),
        (scanner, rule, severity, message, path, line, fix) => new Finding
        {
            Scanner = scanner,
            Rule = rule,
            Severity = severity,
            Message = message,
            Path = path,
            Line = line,
            FixedVersion = fix,
        });

    [Test]
    public void Twice_the_same_at_one_place_is_one_finding() =>
        FindingMerge.Of([Eval, Eval with { Severity = Severity.High }]).Single().Finding.ShouldBe(Eval with { Severity = Severity.High });

    [Test]
    public void Alike_ones_at_other_places_stay_apart() =>
        FindingMerge.Of([Eval, Eval with { Line = 9 }]).Select(traced => traced.Finding.Line).ShouldBe([7, 9]);

    [Test]
    public void Two_versions_of_a_package_stay_apart() =>
        FindingMerge.Of([InImage, InImage with { InstalledVersion = "1.3" }]).Length.ShouldBe(2);

    [Test]
    public void An_edit_above_keeps_the_fingerprint() =>
        FindingMerge.Of([Eval with { Line = 70, Column = 9 }]).Single().Fingerprint.ShouldBe(FindingMerge.Of([Eval]).Single().Fingerprint);

    [Test]
    public void Another_rule_file_service_scanner_or_image_is_another_finding()
    {
        Finding[] others =
        [
            Eval, Eval with { Rule = "B308" }, Eval with { Path = "services/billing/other.py" }, Eval with { Service = "users" }, Eval with { Scanner = "semgrep" },
            Eval with { Image = "berrys/billing" }, Eval with { Package = "jinja2" }, Eval with { Message = "Use of exec" },
        ];

        others.Select(finding => FindingMerge.Of([finding]).Single().Fingerprint).Distinct().Count().ShouldBe(others.Length);
    }

    [Test]
    public void A_fingerprint_is_stable_from_version_to_version() =>
        FindingMerge.Of([Eval]).Single().Fingerprint.ShouldBe("d4bfe9d829bfd4bc0aa4120caea07560c791b6a545c079bc1626a499d1c419ad");

    [Test]
    public void The_order_in_which_scans_end_changes_nothing() =>
        Gen.Select(AnyFinding.Array[0, 12], Gen.Int).Sample((findings, seed) =>
        {
            var shuffled = findings.ToArray();
            new Random(seed).Shuffle(shuffled);
            FindingMerge.Of(shuffled).ShouldBe(FindingMerge.Of(findings));
        });

    [Test]
    public void No_two_have_the_same_fingerprint_and_merging_again_changes_nothing() =>
        AnyFinding.Array[0, 12].Sample(findings =>
        {
            var merged = FindingMerge.Of(findings);
            merged.Select(traced => traced.Fingerprint).Distinct().Count().ShouldBe(merged.Length);
            FindingMerge.Of(merged.Select(traced => traced.Finding)).ShouldBe(merged);
            findings.All(finding => merged.Any(traced => traced.Finding.Line == finding.Line && traced.Finding.Severity >= finding.Severity)).ShouldBeTrue();
        });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
