using Berrys.Pipeline;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Tests.Requirements;

public sealed class RequirementsParserTests
{
    private static RequirementsFile Parse(string text, params (string File, string Text)[] others) =>
        RequirementsParser.Parse("a/requirements.txt", file => file == "a/requirements.txt" ? text : others.FirstOrDefault(other => other.File == file).Text);

    private static Requirement One(string text) => Parse(text).Requirements.ShouldHaveSingleItem();

    [Test]
    public void Reads_a_pin() => One("\ufeff# tools\r\n\r\nFlask_Cors == 3.0.10  # why\r\n").ShouldSatisfyAllConditions(
        requirement => requirement.Name.ShouldBe("Flask_Cors"),
        requirement => requirement.NormalizedName.ShouldBe("flask-cors"),
        requirement => requirement.Pin.ShouldBe("3.0.10"),
        requirement => requirement.Line.ShouldBe(3),
        requirement => requirement.File.ShouldBe("a/requirements.txt"));

    [Test]
    public void Reads_extras_ranges_and_markers() => One("uvicorn[standard, http] (>=0.17,<1) ; python_version < '3.11' and sys_platform == 'linux'").ShouldSatisfyAllConditions(
        requirement => requirement.Extras.ShouldBe(["http", "standard"], ignoreOrder: true),
        requirement => string.Join(',', requirement.Specifiers).ShouldBe(">=0.17,<1"),
        requirement => requirement.Marker.ShouldBe("python_version < '3.11' and sys_platform == 'linux'"),
        requirement => requirement.Pin.ShouldBeNull(),
        requirement => requirement.IsSatisfiedBy("0.20.0").ShouldBeTrue(),
        requirement => requirement.IsSatisfiedBy("1.0").ShouldBeFalse());

    [Test]
    public void Joins_continuations_and_leaves_hashes_out() => One("requests==2.28.1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n").ShouldSatisfyAllConditions(
        requirement => requirement.Pin.ShouldBe("2.28.1"),
        requirement => requirement.Line.ShouldBe(1));

    [TestCase("-e ../shared/models", "../shared/models", "../shared/models", true)]
    [TestCase("--editable=git+https://git.example/x.git@main#egg=x-lib", "x-lib", "git+https://git.example/x.git@main#egg=x-lib", true)]
    [TestCase("./shared/utils", "./shared/utils", "./shared/utils", false)]
    [TestCase("https://files.example/pkg_a-1.2.3-py3-none-any.whl", "pkg_a", "https://files.example/pkg_a-1.2.3-py3-none-any.whl", false)]
    [TestCase("pip @ https://files.example/pip.zip", "pip", "https://files.example/pip.zip", false)]
    public void Reads_places(string text, string name, string source, bool editable) => One(text).ShouldSatisfyAllConditions(
        requirement => requirement.Name.ShouldBe(name),
        requirement => requirement.Source.ShouldBe(source),
        requirement => requirement.Editable.ShouldBe(editable));

    [Test]
    public void Follows_includes_once_and_keeps_constraints_apart()
    {
        var file = Parse(
            "-r ../base.txt\n-c limits.txt\n--index-url https://index.example/simple\npytest\n",
            ("base.txt", "-r a/requirements.txt\nflask==2.2.2\n"),
            ("a/limits.txt", "jinja2<4\n"));
        file.Requirements.Select(requirement => $"{requirement.File}:{requirement.Line} {requirement.Name}").ShouldBe(["base.txt:2 flask", "a/requirements.txt:4 pytest"]);
        file.Constraints.ShouldHaveSingleItem().IsConstraint.ShouldBeTrue();
        file.Options.ShouldBe(["--index-url https://index.example/simple"]);
        file.Files.ShouldBe(["a/requirements.txt", "base.txt", "a/limits.txt"]);
    }

    [TestCase("flask\n==2", "a/requirements.txt:2: \"==2\" is not a requirement.")]
    [TestCase("flask=2", "a/requirements.txt:1: \"=2\" is not a version specifier for flask.")]
    [TestCase("\n-r no.txt", "a/requirements.txt:2: there is no file a/no.txt.")]
    [TestCase("-r", "a/requirements.txt:1: a file name is missing.")]
    [TestCase("two words", "a/requirements.txt:1: \"two words\" is not a requirement.")]
    public void Says_where_it_is_wrong(string text, string message)
    {
        var error = Should.Throw<BerrysException>(() => Parse(text));
        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldBe(message);
    }

    [TestCase("psycopg2-binary", "python3-psycopg2")]
    [TestCase("PyYAML", "python3-yaml")]
    [TestCase("beautifulsoup4", "python3-bs4")]
    [TestCase("python-dateutil", "python3-dateutil")]
    [TestCase("prometheus_client", "python3-prometheus-client")]
    public void Knows_Debians_names(string distribution, string package) => DebianPackage.Of(distribution).ShouldBe(package);
}
