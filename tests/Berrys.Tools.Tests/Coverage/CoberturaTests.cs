using System.Collections.Immutable;
using Berrys.Tools.Coverage;
using CsCheck;

namespace Berrys.Tools.Tests.Coverage;

public sealed class CoberturaTests
{
    private static readonly string[] Names = ["a.py", "b/c.py", "ü x.py"];

    private static readonly Gen<LineCoverage> GenLine = Gen.Select(
        Gen.Long[0, 3],
        Gen.Int[0, 4],
        (hits, missing) => missing == 4 ? new LineCoverage(hits)
            : new(hits, new(2 - (missing % 3), 2) { Missing = (missing % 3) switch { 0 => null, 1 => ["7"], _ => ["7", "exit"] } }));

    private static readonly Gen<CoverageReport> GenReport = Gen.Select(
        Gen.Dictionary(Gen.Int[0, 2].Select(index => Names[index]), Gen.Dictionary(Gen.Int[1, 6], GenLine)[0, 4])[0, 3],
        Gen.Bool.Select(shallow => shallow ? "/w" : "/w/services/a").Array[0, 2],
        (files, sources) => new CoverageReport
        {
            Sources = [.. sources],
            Files = new CoverageReport().Files.AddRange(files.Select(file => KeyValuePair.Create(file.Key, file.Value.ToImmutableSortedDictionary()))),
        });

    private static string Text(params CoverageReport[] reports) => CoberturaWriter.Render(CoverageReport.Merge(reports), DateTimeOffset.UnixEpoch);

    [Test]
    public void Reads_a_real_report()
    {
        var report = CoberturaReader.Parse(Sample.Read("coverage/branches.xml")).ShouldNotBeNull();
        report.Sources.ShouldBe(["/workspace/demo"]);
        report.Totals.ShouldBe(new(8, 6, 4, 3));
        report.Files["calc.py"][4].Branches.ShouldNotBeNull().Missing.ShouldNotBeNull().ShouldBe(["6"]);
        report.Files["__init__.py"].ShouldBeEmpty();
    }

    [TestCase("")]
    [TestCase("<coverage><packages>")]
    [TestCase("<html/>")]
    public void Others_are_no_reports(string xml) => CoberturaReader.Parse(xml).ShouldBeNull();

    [Test]
    public void A_document_type_is_neither_fetched_nor_refused() =>
        CoberturaReader.Parse("<!DOCTYPE coverage SYSTEM 'http://dtd.example/coverage-04.dtd'><coverage/>").ShouldNotBeNull();

    [Test]
    public void Writing_and_reading_keeps_the_report() =>
        GenReport.Sample(report => Text(CoberturaReader.Parse(Text(report))!) == Text(report));

    [Test]
    public void Merging_is_commutative() => Gen.Select(GenReport, GenReport).Sample((left, right) => Text(left, right) == Text(right, left));

    [Test]
    public void Merging_is_idempotent() => Gen.Select(GenReport, GenReport).Sample((left, right) =>
        Text(left, left) == Text(left) && Text(left, right, left) == Text(left, right));

    [Test]
    public void Merging_never_loses_a_hit() => Gen.Select(GenReport, GenReport).Sample((left, right) =>
    {
        var merged = CoverageReport.Merge([left, right]);
        return left.Files.All(file => file.Value.All(line => merged.Files[file.Key][line.Key].Hits >= line.Value.Hits));
    });

    [Test]
    public void Files_of_the_same_name_in_two_services_stay_apart()
    {
        var merged = CoverageReport.Merge(new[] { "a", "b" }.Select(service => Of($"/w/services/{service}", "main.py").Rebase("/w", _ => false)));
        merged.Files.Keys.ShouldBe(["services/a/main.py", "services/b/main.py"]);
        merged.Sources.ShouldBe(["/w"]);
    }

    [Test]
    public void Of_several_sources_the_one_that_has_the_file_counts()
    {
        var report = Of("/w/services/a", "main.py");
        report = report with { Sources = report.Sources.Add("/w/shared/x") };
        report.Rebase("/w", path => path == "/w/shared/x/main.py").Files.Keys.ShouldBe(["shared/x/main.py"]);
    }

    private static CoverageReport Of(string source, string file)
    {
        var report = new CoverageReport();
        return report with
        {
            Sources = report.Sources.Add(source),
            Files = report.Files.Add(file, ImmutableSortedDictionary<int, LineCoverage>.Empty.Add(1, new(1))),
        };
    }
}
