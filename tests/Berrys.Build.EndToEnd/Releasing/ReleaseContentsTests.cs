using Berrys.Build.Releasing;
using Berrys.Pipeline.Releases;

namespace Berrys.Build.EndToEnd.Releasing;

public sealed class ReleaseContentsTests
{
    private string _root = null!;

    [SetUp]
    public void MakeWorkspace() => _root = Directory.CreateTempSubdirectory("berrys-release-").FullName;

    [TearDown]
    public void RemoveWorkspace() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Migrations_of_services_are_named_with_their_hashes()
    {
        Write("services/billing/migrations/0001_init.sql", "create table t ();\n");
        Write("services/billing/app.py", "");
        Write("migrations/0001_foreign.sql", "");

        AddTo().Migrations.ShouldHaveSingleItem().ShouldBe(new(
            "services/billing/migrations/0001_init.sql", "sha256:07274e3f2322c2f66f5f000edc19caa9311203312e5459991698c1081383d51c"));
    }

    [Test]
    public void Without_Terraform_there_is_no_hash_of_it() => AddTo().Terraform.ShouldBeNull();

    [Test]
    public void The_hash_of_Terraform_knows_contents_and_names_and_nothing_else()
    {
        Write("terraform/staging/main.tf", "one");
        Write("terraform/staging/vpc.tf", "two");
        var first = AddTo().Terraform.ShouldNotBeNull();
        Write("services/billing/app.py", "other");
        AddTo().Terraform.ShouldBe(first);

        Write("terraform/staging/vpc.tf", "three");
        var changed = AddTo().Terraform;
        Write("terraform/staging/vpc.tf", "two");
        var restored = AddTo().Terraform;
        File.Move(Path.Combine(_root, "terraform/staging/vpc.tf"), Path.Combine(_root, "terraform/staging/net.tf"));

        changed.ShouldNotBe(first);
        restored.ShouldBe(first);
        AddTo().Terraform.ShouldNotBe(first);
    }

    private Release AddTo() => ReleaseContents.AddTo(
        new() { Version = "1.0.0" },
        new() { Root = _root, Services = [new("billing", "services/billing")] },
        Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_root, file)).ToHashSet(StringComparer.Ordinal));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
