using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Metrics;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Metrics;

public class StatisticsTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-1000, 1000].Select(v => Math.Round(v, 1)).Array[1, 60];

    [TestCase("Sum", 5050)]
    [TestCase("SampleCount", 100)]
    [TestCase("Average", 50.5)]
    [TestCase("Minimum", 1)]
    [TestCase("Maximum", 100)]
    [TestCase("p0", 1)]
    [TestCase("p50", 50)]
    [TestCase("p95", 95)]
    [TestCase("p99.9", 100)]
    [TestCase("p100", 100)]
    [TestCase("tm90", 45.5)]
    [TestCase("TM(10%:90%)", 50.5)]
    [TestCase("IQM", 50.5)]
    [TestCase("TM(90:)", 95.5)]
    [TestCase("TM(2:4)", 3.5)]
    [TestCase("TC(90:100)", 10)]
    [TestCase("ts10", 55)]
    [TestCase("PR(:30)", 30)]
    [TestCase("WM(0%:98%)", 50.47)]
    public void Of_one_to_a_hundred(string statistic, double expected) =>
        Statistics.Evaluate(Statistic.Parse(statistic), Of([.. Enumerable.Range(1, 100).Select(i => (double)i)])).ShouldBe(expected);

    [TestCase("p101")]
    [TestCase("p")]
    [TestCase("median")]
    [TestCase("TM(:)")]
    [TestCase("PR(10%:20%)")]
    [TestCase("TM(10%:20)")]
    [TestCase("Percentile")]
    [TestCase("3")]
    public void What_is_no_statistic_is_refused(string name) =>
        Should.Throw<AwsException>(() => Statistic.Parse(name)).Code.ShouldBe("ValidationError");

    [Test]
    public void A_percentile_is_the_sample_of_nearest_rank() => Gen.Select(Samples, Gen.Int[1, 100]).Sample((samples, percent) =>
        Statistics.Evaluate(Statistic.Parse($"p{percent}"), Of(samples)) == samples.Order().ElementAt((int)Math.Ceiling(samples.Length * percent / 100.0) - 1));

    [Test]
    public void Counts_are_repetitions() => Gen.Select(Samples, Gen.Int[1, 5]).Sample((samples, count) =>
    {
        var repeated = Of([.. samples.SelectMany(s => Enumerable.Repeat(s, count))]);
        var counted = Distribution.Of(samples.Select(s => new ValueCount(s, count)));
        foreach (var name in (string[])["SampleCount", "Minimum", "Maximum", "p37", "TC(0:10)"])
            Statistics.Evaluate(Statistic.Parse(name), counted).ShouldBe(Statistics.Evaluate(Statistic.Parse(name), repeated));
        return Math.Abs(counted.Sum - repeated.Sum) < 1e-6;
    });

    [Test]
    public void A_union_is_what_all_samples_together_are() => Gen.Select(Samples, Samples).Sample((a, b) =>
    {
        var (union, all) = (Distribution.Union([Of(a), Of(b)]), Of([.. a, .. b]));
        return union.Values.SequenceEqual(all.Values) && union.Count == all.Count && Math.Abs(union.Sum - all.Sum) < 1e-6
            && union.Minimum == all.Minimum && union.Maximum == all.Maximum;
    });

    [Test]
    public void A_sketch_moves_no_percentile_by_more_than_one_per_cent() => Gen.Select(Samples, Gen.Int[0, 100]).Sample((samples, percent) =>
    {
        var statistic = Statistic.Parse($"p{percent}");
        var (exact, sketched) = (Statistics.Evaluate(statistic, Of(samples))!.Value, Statistics.Evaluate(statistic, Of(samples).Sketched())!.Value);
        return Math.Abs(sketched - exact) <= (Math.Abs(exact) * 0.0101) + 1e-12;
    });

    [Test]
    public void Statistics_of_a_client_have_no_percentiles_but_of_equal_values()
    {
        Statistics.Evaluate(Statistic.Parse("p50"), Distribution.OfStatistics(3, 6, 1, 3)).ShouldBeNull();
        Statistics.Evaluate(Statistic.Parse("Average"), Distribution.OfStatistics(3, 6, 1, 3)).ShouldBe(2);
        Statistics.Evaluate(Statistic.Parse("p50"), Distribution.OfStatistics(3, 6, 2, 2)).ShouldBe(2);
    }

    private static Distribution Of(double[] samples) => Distribution.Of(samples.Select(s => new ValueCount(s, 1)));
}
