using Berrys.Tools.Requirements;
using Berrys.Tools.Restoring;

namespace Berrys.Tools.Tests.Restoring;

public class RestorePlanTests
{
    private static readonly Dictionary<string, string> None = [];

    private static Requirement[] Requirements(string text) =>
        [.. RequirementsParser.Parse("requirements.txt", file => file == "requirements.txt" ? text : null).Requirements];

    private static RequirementSource One(
        string requirement, string[]? wheels = null, Dictionary<string, string>? installed = null, Dictionary<string, string>? packages = null) =>
        RestorePlan.Of(Requirements(requirement), wheels ?? [], installed ?? None, packages ?? None).ShouldHaveSingleItem();

    [Test]
    public void Prefers_the_wheelhouse_to_what_is_installed_and_that_to_Debian()
    {
        string[] wheels = ["requests-2.28.1-py3-none-any.whl"];
        var installed = new Dictionary<string, string> { ["requests"] = "2.28.1" };

        One("requests==2.28.1", wheels, installed).Kind.ShouldBe(SourceKind.Wheelhouse);
        One("requests==2.28.1", null, installed).Kind.ShouldBe(SourceKind.Installed);
        One("requests==2.28.1").Kind.ShouldBe(SourceKind.Debian);
    }

    [Test]
    public void Keeps_the_order_of_the_requirements() =>
        RestorePlan.Of(Requirements("zeta\nalpha\nmid\n"), ["mid-1-py3-none-any.whl"], new Dictionary<string, string> { ["zeta"] = "1" }, None)
            .Select(source => (source.Requirement.Name, source.Kind))
            .ShouldBe([("zeta", SourceKind.Installed), ("alpha", SourceKind.Debian), ("mid", SourceKind.Wheelhouse)]);

    [TestCase("requests-2.28.1-py3-none-any.whl", true)]
    [TestCase("Requests-2.28.1-1build-py3-none-any.whl", true)]
    [TestCase("requests-2.28.1.tar.gz", true)]
    [TestCase("requests-2.28.2-py3-none-any.whl", false)]
    [TestCase("requests-2.28.2.tar.gz", false)]
    [TestCase("requests_oauthlib-2.28.1-py3-none-any.whl", false)]
    [TestCase("requests-oauthlib-2.28.1.tar.gz", false)]
    [TestCase("requests-2.28.1.txt", false)]
    [TestCase("requests-2.28.1-py3-none-any.whl.metadata", false)]
    [TestCase("requests.whl", false)]
    [TestCase("-2.28.1.tar.gz", false)]
    [TestCase("", false)]
    public void Reads_the_names_of_wheels_and_source_archives(string file, bool taken) =>
        One("requests==2.28.1", [file]).Kind.ShouldBe(taken ? SourceKind.Wheelhouse : SourceKind.Debian);

    [TestCase("notes-1.0.txt")]
    [TestCase("notes-1.0")]
    [TestCase("notes-1.0.whl")]
    public void Takes_no_other_file_even_when_any_version_will_do(string file) => One("notes", [file]).Kind.ShouldBe(SourceKind.Debian);

    [TestCase("flask_cors-3.0.10-py3-none-any.whl")]
    [TestCase("Flask_Cors-3.0.10-py3-none-any.whl")]
    [TestCase("Flask-Cors-3.0.10.tar.gz")]
    [TestCase("flask.cors-3.0.10.tar.gz")]
    public void Knows_a_distribution_in_any_spelling(string file) => One("Flask-Cors==3.0.10", [file]).Kind.ShouldBe(SourceKind.Wheelhouse);

    [Test]
    public void Takes_an_installed_version_when_the_wheel_is_another() =>
        One("requests>=2.28", ["requests-2.27.0-py3-none-any.whl"], new() { ["requests"] = "2.28.1" })
            .ShouldSatisfyAllConditions(source => source.Kind.ShouldBe(SourceKind.Installed), source => source.Version.ShouldBe("2.28.1"));

    [Test]
    public void Psycopg2_satisfies_psycopg2_binary()
    {
        var source = One("psycopg2-binary==2.9.7", null, new() { ["psycopg2"] = "2.9.5" });

        source.Kind.ShouldBe(SourceKind.Installed);
        source.DebianPackage.ShouldBe("python3-psycopg2");
        source.Substitution.ShouldBe("psycopg2-binary: pinned 2.9.7, using 2.9.5");
    }

    [Test]
    public void The_distribution_s_own_name_comes_before_Debian_s() =>
        One("psycopg2-binary", null, new() { ["psycopg2"] = "1", ["psycopg2-binary"] = "2" }).Version.ShouldBe("2");

    [TestCase("PyYAML", "python3-yaml", new[] { "pyyaml", "yaml" })]
    [TestCase("ruamel.yaml", "python3-ruamel.yaml", new[] { "ruamel-yaml", "ruamel-yaml" })]
    [TestCase("black", "black", new[] { "black" })]
    public void Says_under_which_names_an_installed_distribution_counts(string name, string package, string[] expected) =>
        RestorePlan.InstalledNames(new Requirement(name, "", 0), package).ShouldBe(expected);

    [Test]
    public void Pipeline_yaml_s_package_comes_before_the_conventional_one()
    {
        var packages = new Dictionary<string, string> { ["my-own-thing"] = "python3-thing" };

        One("My.Own_Thing", packages: packages).DebianPackage.ShouldBe("python3-thing");
        One("other", packages: packages).DebianPackage.ShouldBe("python3-other");
        One("My.Own_Thing==2", installed: new() { ["thing"] = "2" }, packages: packages).Kind.ShouldBe(SourceKind.Installed);
    }

    [TestCase("requests==2.28.1", "2.28.1", null)]
    [TestCase("requests==2.28.1", "2.28.1.0", null)]
    [TestCase("requests==2.28.1", "2.28.2", "requests: pinned 2.28.1, using 2.28.2")]
    [TestCase("Requests===2.28.1", "2.28.1+dfsg", "Requests: pinned 2.28.1, using 2.28.1+dfsg")]
    [TestCase("requests>=2.28,<3", "2.29", null)]
    [TestCase("requests>=2.28, <3", "3.0", "requests: asked for >=2.28,<3, using 3.0")]
    [TestCase("requests==2.28.*", "2.27.1", "requests: asked for ==2.28.*, using 2.27.1")]
    [TestCase("requests", "0.1", null)]
    [TestCase("requests>=1", "unknown", "requests: asked for >=1, using unknown")]
    public void Says_when_another_version_is_used(string requirement, string installed, string? sentence) =>
        One(requirement, null, new() { ["requests"] = installed }).Substitution.ShouldBe(sentence);

    [Test]
    public void Nothing_is_substituted_before_it_is_installed() => One("requests==2.28.1").Substitution.ShouldBeNull();

    [Test]
    public void Asks_for_each_distribution_once_with_all_that_is_asked_of_it()
    {
        var source = One("Flask_Cors>=3\nflask-cors<4\nFlask-Cors>=3\n", null, new() { ["flask-cors"] = "4.1" });

        source.Requirement.Name.ShouldBe("Flask_Cors");
        source.Substitution.ShouldBe("Flask_Cors: asked for >=3,<4, using 4.1");
    }

    [Test]
    public void A_constraint_restricts_but_asks_for_nothing()
    {
        Requirement[] requirements =
        [
            .. Requirements("urllib3<2").Select(requirement => requirement with { IsConstraint = true }),
            .. Requirements("requests<3").Select(requirement => requirement with { IsConstraint = true }),
            .. Requirements("requests>=2"),
        ];

        var source = RestorePlan.Of(requirements, [], new Dictionary<string, string> { ["requests"] = "3.1" }, None).ShouldHaveSingleItem();
        source.Requirement.IsConstraint.ShouldBeFalse();
        source.Substitution.ShouldBe("requests: asked for <3,>=2, using 3.1");
    }
}
