using Berrys.Tools.Reports;

namespace Berrys.Tools.Tests.Reports;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Reads_a_report()
    {
        var reading = await ReportFile.ReadAsync(_folder.Write("report.json", "[]"), CancellationToken.None);

        reading.Problem.ShouldBeNull();
        reading.Content.ToArray().ShouldBe("[]"u8.ToArray());
    }

    [Test]
    public async Task A_huge_report_is_refused_without_being_read()
    {
        var path = Path.Combine(_folder.Path, "huge.json");
        await using (var file = File.Create(path))
            file.SetLength(200L << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = await ReportFile.ReadAsync(path, CancellationToken.None);

        reading.Problem.ShouldBe("its report of 200 MiB is over the limit of 64 MiB");
        reading.Content.IsEmpty.ShouldBeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Test]
    public async Task A_missing_an_empty_and_a_linked_report_are_none()
    {
        var link = Path.Combine(_folder.Path, "link.json");
        File.CreateSymbolicLink(link, _folder.Write("elsewhere.json", "[]"));

        foreach (var path in (string[])[Path.Combine(_folder.Path, "missing.json"), _folder.Write("empty.json", ""), link])
            (await ReportFile.ReadAsync(path, CancellationToken.None)).Problem.ShouldBe("it wrote no report");
    }
}
