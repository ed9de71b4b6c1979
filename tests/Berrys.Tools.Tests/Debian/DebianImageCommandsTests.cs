using System.Diagnostics;
using Berrys.Tools.Debian;

namespace Berrys.Tools.Tests.Debian;

public class DebianImageCommandsTests
{
    private static readonly DebianImage Image = new()
    {
        Name = "python",
        Suite = "bookworm",
        Packages = ["python3", "dash"],
        Hooks = ["""rm -rf "$1/usr/share/doc" """, "true"],
        Changes = ["ENV LANG=C.UTF-8", "CMD [\"python3\"]"],
    };

    private static readonly Dictionary<string, string> NoFiles = [];

    [Test]
    public void Makes_the_archive()
    {
        var command = DebianImageCommands.MakeArchive(Image, NoFiles, "/my work/root.tar", "/my work");

        command.Executable.ShouldBe("mmdebstrap");
        command.Arguments.ShouldBe([
            "--quiet", "--variant=extract", "--mode=root", "--skip=cleanup/run", "--include=dash,python3",
            "--extract-hook=rm -rf \"$1/usr/share/doc\"", "--extract-hook=true", "bookworm", "/my work/root.tar",
        ]);
        command.WorkingDirectory.ShouldBe("/my work");
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Test]
    public void Puts_files_in_after_the_hooks_in_the_order_of_their_paths() =>
        DebianImageCommands.MakeArchive(Image, new Dictionary<string, string> { ["/b"] = "/tmp/b.sh", ["/a"] = "/tmp/a.sh" }, "/t.tar", "/")
            .Arguments[6..].ShouldBe([
                "--extract-hook=true", "--extract-hook=install -D -m 755 /tmp/a.sh \"$1\"/a", "--extract-hook=install -D -m 755 /tmp/b.sh \"$1\"/b", "bookworm", "/t.tar",
            ]);

    // mmdebstrap gives a hook to sh -c with the new root as $1.
    [TestCase("plain.sh", "/usr/local/bin/plain.sh")]
    [TestCase("with space.sh", "/usr/local/with space/start it")]
    [TestCase("it's \"quoted\".sh", "/opt/it's \"quoted\"")]
    [TestCase("$HOME `id` $(id) \\.sh", "/opt/$HOME `id` $(id) \\")]
    [TestCase("größe;&|<>*?#.sh", "/opt/größe;&|<>*?#")]
    [Platform(Exclude = "Win")]
    public async Task The_hook_puts_a_file_of_any_name_in_its_place(string name, string path)
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("source folder/" + name, "text");
        var root = Directory.CreateDirectory(Path.Combine(folder.Path, "new root's $1")).FullName;
        var hook = DebianImageCommands.MakeArchive(Image, new Dictionary<string, string> { [path] = source }, "/t.tar", "/")
            .Arguments[^3]["--extract-hook=".Length..];

        using var shell = Process.Start("sh", ["-c", hook, "exec", root]);
        await shell.WaitForExitAsync();

        shell.ExitCode.ShouldBe(0);
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ShouldBe([root + path]);
        (await File.ReadAllTextAsync(root + path)).ShouldBe("text");
    }

    [Test]
    public void Imports_the_archive_with_every_change_under_the_recipe_s_reference()
    {
        var command = DebianImageCommands.Import("/usr/bin/docker", Image, "/my work/root.tar", "/my work");

        command.Executable.ShouldBe("/usr/bin/docker");
        command.Arguments.ShouldBe(
            ["import", "--change", "ENV LANG=C.UTF-8", "--change", "CMD [\"python3\"]", "/my work/root.tar", Image.Reference]);
        command.WorkingDirectory.ShouldBe("/my work");
    }
}
