using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Checks;

public class ComponentInputsTests
{
    private static readonly Service Api = new("api", "services/api");
    private static readonly SharedLibrary Models = new("shared/models", "shared/models");
    private static readonly SharedLibrary Extra = new("shared/models-extra", "shared/models-extra");

    private static void Own(string path, string file, bool expected) =>
        ComponentInputs.Own(new Service("x", path), new FileTree([file])).ShouldBe(expected ? [file] : []);

    [TestCase("services/api/app.py", true)]
    [TestCase("services/api/tests/unit/data/größe 1.json", true)]
    [TestCase("services/api/.flake8", true)]
    [TestCase("services/api/a/pyproject.toml", true)]
    [TestCase("services/api-gateway/app.py", false)]
    [TestCase("services/apix", false)]
    [TestCase("services/api", false)]
    [TestCase("services/API/app.py", false)]
    [TestCase("old/services/api/app.py", false)]
    [TestCase("README.md", false)]
    public void Takes_the_files_of_the_component_and_no_other(string file, bool expected) => Own("services/api", file, expected);

    [TestCase("services/größe & maß/app v2.py", true)]
    [TestCase("services/größe & maß/日本/app.py", true)]
    [TestCase("services/größe/app.py", false)]
    [TestCase("services/größe & maßstab/app.py", false)]
    public void Takes_names_as_they_are(string file, bool expected) => Own("services/größe & maß", file, expected);

    [TestCase("pyproject.toml", true)]
    [TestCase("setup.cfg", true)]
    [TestCase("tox.ini", true)]
    [TestCase(".flake8", true)]
    [TestCase(".coveragerc", true)]
    [TestCase("pytest.ini", true)]
    [TestCase(".pytest.ini", true)]
    [TestCase("conftest.py", true)]
    [TestCase("services/conftest.py", true)]
    [TestCase("services/api-gateway/conftest.py", false)]
    [TestCase("shared/setup.cfg", false)]
    [TestCase("ser/setup.cfg", false)]
    [TestCase("services/a/setup.cfg", false)]
    [TestCase("my-setup.cfg", false)]
    [TestCase("PyProject.toml", false)]
    public void Takes_configuration_files_of_the_folders_above(string file, bool expected) => Own("services/api", file, expected);

    [TestCase("group/setup.cfg", true)]
    [TestCase("group/services/setup.cfg", true)]
    [TestCase("group/services/other/setup.cfg", false)]
    public void Looks_into_every_folder_above(string file, bool expected) => Own("group/services/api", file, expected);

    private static readonly FileTree Tree = new(
    [
        "app.py", "conftest.py", "services/__init__.py", "services/api/app.py", "services/api-gateway/app.py", "shared/__init__.py",
        "shared/README.md", "shared/conftest.py", "shared/models/a.py", "shared/models-extra/b.py", "shared/setup.cfg", "tests/x.py",
    ]);

    [Test]
    public void Unit_tests_read_what_is_used_and_the_modules_above_it() => ComponentInputs.WithUsed(Api, [Models], Tree).ShouldBe(
        ["app.py", "conftest.py", "services/__init__.py", "services/api/app.py", "shared/__init__.py", "shared/conftest.py", "shared/models/a.py"]);

    [Test]
    public void Unit_tests_read_no_shared_code_where_none_is_used() =>
        ComponentInputs.WithUsed(Api, [], Tree).ShouldBe(["app.py", "conftest.py", "services/__init__.py", "services/api/app.py"]);

    [Test]
    public void A_shared_library_reads_itself_and_what_is_above_it() => ComponentInputs.WithUsed(Extra, [], Tree)
        .ShouldBe(["app.py", "conftest.py", "shared/__init__.py", "shared/conftest.py", "shared/models-extra/b.py", "shared/setup.cfg"]);

    [Test]
    public void A_linter_reads_no_shared_code() => ComponentInputs.Own(Api, Tree).ShouldBe(["conftest.py", "services/api/app.py"]);

    [TestCase("conftest.py", true)]
    [TestCase("settings.py", true)]
    [TestCase("services/__init__.py", true)]
    [TestCase("services/README.md", false)]
    [TestCase("services/api-gateway/conftest.py", false)]
    [TestCase("shared/conftest.py", false)]
    [TestCase("README.md", false)]
    public void Says_which_files_above_decide(string file, bool expected) => ComponentInputs.IsAbove(file, Api).ShouldBe(expected);
}
