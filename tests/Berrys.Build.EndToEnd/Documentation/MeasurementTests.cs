using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Documentation;

/// <summary>The scripts of bench/ are not run by tests, as what they find depends on the machine; but they are read.</summary>
[TestFixture]
public sealed class MeasurementTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Shellcheck_has_nothing_to_say()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        string[] scripts = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "bench"), "*.sh").Select(path => "bench/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

        var result = await Cli.Wrap("shellcheck")
            .WithArguments(scripts)
            .WithWorkingDirectory(Repository.Root)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(deadline.Token);

        scripts.ShouldNotBeEmpty();
        result.StandardOutput.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0, result.StandardError);
    }

    [TestCase("start-up.sh")]
    [TestCase("engines.sh")]
    public async Task Refuses_what_is_no_number_of_runs(string script)
    {
        using var deadline = new CancellationTokenSource(Deadline);

        var result = await Cli.Wrap(Path.Combine(Repository.Root, "bench", script)).WithArguments(["many"]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(deadline.Token);

        result.ExitCode.ShouldBe(1);
        result.StandardError.ShouldBe("bench: 'many' is no number of runs\n");
    }
}
