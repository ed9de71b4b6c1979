using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Tests.Releases;

public sealed class ScanGapTests
{
    private static readonly Release Scanned = new() { Version = "1.4.0", Gate = new() };
    private static readonly Release Partly = new() { Version = "1.4.0", Gate = new() { NotScanned = ["trivy", "snyk"] } };
    private static readonly Release Never = new() { Version = "1.4.0" };

    [TestCase(true, false)]
    [TestCase(true, true)]
    [TestCase(false, false)]
    public void What_every_scanner_has_seen_goes_anywhere(bool isRehearsal, bool isStrict) =>
        ScanGap.Judge(Scanned, isRehearsal, isStrict).ShouldBeNull();

    [Test]
    public void A_rehearsal_takes_the_rest_and_says_so()
    {
        ScanGap.Judge(Partly, isRehearsal: true, isStrict: false)
            .ShouldBe("Release 1.4.0 was not scanned by snyk, trivy; refused on AWS and with --strict, rehearsed all the same");
        ScanGap.Judge(Never, isRehearsal: true, isStrict: false).ShouldStartWith("Release 1.4.0 was never scanned;");
    }

    [TestCase(true, true)]
    [TestCase(false, false)]
    [TestCase(false, true)]
    public void AWS_and_strict_runs_refuse_it_and_name_the_scanner(bool isRehearsal, bool isStrict)
    {
        var error = Should.Throw<BerrysException>(() => ScanGap.Judge(Partly, isRehearsal, isStrict));

        error.ExitCode.ShouldBe(ExitCode.Refused);
        error.Message.ShouldBe("Release 1.4.0 was not scanned by snyk, trivy.");
        error.Next.ShouldNotBeNull().ShouldContain("--target=Doctor");
        Should.Throw<BerrysException>(() => ScanGap.Judge(Never, isRehearsal, isStrict)).Message.ShouldContain("was never scanned");
    }
}
