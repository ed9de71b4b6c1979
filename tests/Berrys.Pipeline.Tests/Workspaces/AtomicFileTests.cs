using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Workspaces;

public sealed class AtomicFileTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("berrys-atomic-").FullName;

    [TearDown]
    public void Remove()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Replaces_the_file_and_leaves_nothing_else()
    {
        var file = Path.Combine(_folder, "inner", "state.json");

        AtomicFile.Write(file, "first");
        AtomicFile.Write(file, "second");

        File.ReadAllText(file).ShouldBe("second");
        Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "inner")).ShouldBe([file]);
    }

    [Test]
    public void What_cannot_be_written_leaves_nothing()
    {
        var occupied = Path.Combine(_folder, "occupied");
        Directory.CreateDirectory(occupied);

        Should.Throw<Exception>(() => AtomicFile.Write(occupied, "text")).ShouldBeAssignableTo<SystemException>();

        Directory.EnumerateFileSystemEntries(_folder).ShouldBe([occupied]);
    }
}
