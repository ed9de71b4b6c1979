using Berrys.Tools.Debian;

namespace Berrys.Tools.Tests.Debian;

public class DebianImagesTests
{
    [Test]
    public void Python_holds_the_distributions_that_are_asked_for()
    {
        var image = DebianImages.Python("bookworm", ["python3-flask", "python3-flask", "python3-yaml"]);

        image.Name.ShouldBe("python");
        image.Suite.ShouldBe("bookworm");
        image.Packages.ShouldContain("python3-flask");
        image.Packages.ShouldContain("python3-yaml");
        image.Packages.ShouldContain("ca-certificates");
        image.Hooks.ShouldContain(hook => hook.Contains("compileall") && hook.Contains("unchecked-hash"));
        image.Changes.ShouldContain("CMD [\"python3\"]");
    }

    // Slimming removes the archives that the list is made of.
    [Test]
    public void Python_lists_its_packages_before_it_is_made_slim()
    {
        var hooks = DebianImages.Python("bookworm", []).Hooks;

        var list = hooks.Single(hook => hook.Contains("var/lib/dpkg/status.d", StringComparison.Ordinal));
        hooks.IndexOf(list).ShouldBeLessThan(hooks.IndexOf(hooks.Single(hook => hook.Contains("rm -rf \"$1/var/cache/apt\"", StringComparison.Ordinal))));
    }

    [Test]
    public void Images_are_the_same_whenever_they_are_asked_for()
    {
        DebianImages.Python("bookworm", ["b", "a"]).Reference.ShouldBe(DebianImages.Python("bookworm", ["a", "b"]).Reference);
        DebianImages.Python("bookworm", ["a"]).Reference.ShouldNotBe(DebianImages.Python("bookworm", []).Reference);
        DebianImages.Postgres("bookworm").Reference.ShouldBe(DebianImages.Postgres("bookworm").Reference);
        DebianImages.Postgres("bookworm").Reference.ShouldNotBe(DebianImages.Postgres("trixie").Reference);
    }

    [Test]
    public void Postgres_starts_by_its_entry_point_as_a_user_without_rights()
    {
        var image = DebianImages.Postgres("bookworm");

        var (path, text) = image.Files.ShouldHaveSingleItem();
        image.Changes.ShouldContain($"ENTRYPOINT [\"{path}\"]");
        image.Changes.ShouldContain("USER 999:999");
        image.Changes.ShouldContain("VOLUME /var/lib/postgresql/data");
        text.ShouldStartWith("#!/bin/sh\n");
        text.ShouldNotContain("\r");
        foreach (var name in (string[])["POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB"])
            text.ShouldContain(name);
    }
}
