using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Workspaces;

public class WorkspaceFilesTests
{
    [Test, CancelAfter(20_000)]
    public void Lists_what_people_write(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder()
            .With(".flake8").With("services/B/ü x.py").With("services/a/app.py").With("services/a/artifacts/kept.txt")
            .With("artifacts/summary.json").With(".berrys/cache").With(".git/HEAD").With("services/a/__pycache__/app.pyc").With("services/a/.venv/x.py")
            .WithLink("services/a/around", "../..").WithLink("services/a/link.py", "app.py");

        WorkspaceFiles.List(folder.Path, cancellationToken)
            .ShouldBe([".flake8", "services/B/ü x.py", "services/a/app.py", "services/a/artifacts/kept.txt", "services/a/link.py"]);
    }

    [Test]
    public void Stops_when_cancelled() =>
        Should.Throw<OperationCanceledException>(() => WorkspaceFiles.List(Path.GetTempPath(), new(canceled: true)));
}
