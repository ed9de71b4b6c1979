using Berrys.Tools.Catalog;
using Berrys.Tools.Flake8;
using Berrys.Tools.Processes;
using Berrys.Tools.Python;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Flake8;

public sealed class Flake8SuspectTests
{
    [Test]
    public async Task A_real_parser_that_gives_up_names_its_file()
    {
        var python = PythonCandidates.Find(ExecutableSearch.OfThisMachine()) is [var first, ..] ? first : null;
        Assume.That(python, Is.Not.Null, "no Python here");
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "def f(:\n");
        folder.Write("src/b deep.py", $"x = {string.Concat(Enumerable.Repeat("-", 100_000))}1\n");
        folder.Write("src/c.py", "x = 1\n");
        var runner = new ProcessRunner(TimeProvider.System, new SecretRegistry());
        var result = await runner.RunAsync(Flake8Suspect.Command(python!, ["src"], folder.Path, TimeSpan.FromSeconds(60)), null, CancellationToken.None);
        Flake8Suspect.Parse(result).ShouldBe("src/b deep.py");
    }
}
