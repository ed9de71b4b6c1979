using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Tests.Dockerfiles;

public class ContextSourceTests
{
    [TestCase("COPY a.txt b/ /x/", "a.txt", "b")]
    [TestCase("COPY ./a/../b /x", "b")]
    [TestCase("COPY ../../etc /x", "etc")]
    [TestCase("COPY / /x", ".")]
    [TestCase("COPY [\"a b.txt\", \"/d e\"]", "a b.txt")]
    [TestCase("COPY [ab].txt /x/", "[ab].txt")]
    [TestCase("COPY --from=other a /x")]
    [TestCase("ADD https://example.test/x.tar git@example.test:a/b.git local.tar /x/", "local.tar")]
    [TestCase("ADD --chown=me:us a /x", "a")]
    [TestCase("RUN --mount=type=bind,source=reqs,target=/r true", "reqs")]
    [TestCase("RUN --mount=target=. true", ".")]
    [TestCase("RUN --mount=type=cache,target=/c --mount=type=secret,id=s true")]
    [TestCase("ONBUILD COPY a /x")]
    public void Sources_are_those_of_the_context(string instruction, params string[] expected) =>
        Sources($"FROM a AS other\nFROM b\n{instruction}").ShouldBe(expected);

    [Test]
    public void Variables_have_the_values_of_their_stage()
    {
        const string Text = """
            ARG GLOBAL=g
            FROM a AS one
            ARG GLOBAL
            ARG LOCAL=l
            ENV PLACE=$LOCAL/p OTHER="x y"
            COPY $GLOBAL ${PLACE}/f $NOBODY-x /x/
            FROM one AS two
            COPY $PLACE $GLOBAL /x/
            FROM c
            COPY $GLOBAL /x
            """;

        Sources(Text).ShouldBe(["g", "l/p/f", null, "l/p", "g", null]);
        Sources(Text, ("GLOBAL", "G"), ("LOCAL", "L")).ShouldBe(["G", "L/p/f", null, "L/p", "G", null]);
    }

    [Test]
    public void An_environment_variable_hides_an_argument() =>
        Sources("FROM a\nENV V one\nARG V=two\nCOPY $V /x", ("V", "three")).ShouldBe(["one"]);

    [Test]
    public void Requirement_files_are_found_by_name()
    {
        var dockerfile = Dockerfile.Parse(
            "FROM a\nCOPY services/a/requirements.txt dev-requirements-3.txt req.txt requirements.in /x/\nCOPY r$UNKNOWN/requirements.txt /y\nCOPY requirements*.txt /z/", "Dockerfile");

        dockerfile.RequirementFiles(new Dictionary<string, string>())
            .ShouldBe(["dev-requirements-3.txt", "requirements*.txt", "services/a/requirements.txt"]);
    }

    [Test]
    public void Selected_files_are_those_that_an_image_can_hold()
    {
        var dockerfile = Dockerfile.Parse("FROM a\nCOPY src tests/test_*.py /x/\nCOPY conf[12]/ /y/", "docker/Dockerfile");
        var ignore = DockerIgnore.Parse("*\n!src\n!tests\n!conf?\n**/*.pyc\ndocker");
        string[] files =
        [
            ".dockerignore", "docker/Dockerfile", "docker/Dockerfile.dockerignore", "docker/other", "README.md", "src/a.py", "src/a.pyc",
            "src/d/b.py", "srcs/c.py", "tests/test_a.py", "tests/unit/test_b.py", "tests/x.py", "conf1/x", "conf3/x",
        ];

        ContextFiles.Select(dockerfile, ignore, files, new Dictionary<string, string>()).ShouldBe(
            [".dockerignore", "conf1/x", "docker/Dockerfile", "docker/Dockerfile.dockerignore", "src/a.py", "src/d/b.py", "tests/test_a.py"]);
    }

    [Test]
    public void An_unknown_source_means_the_whole_context() =>
        ContextFiles.Select(
            Dockerfile.Parse("FROM a\nCOPY $WHO /x", "Dockerfile"), DockerIgnore.Parse("secret"), ["a", "secret", "d/b"], new Dictionary<string, string>())
            .ShouldBe(["a", "d/b"]);

    private static IEnumerable<string?> Sources(string text, params (string Name, string Value)[] arguments) =>
        Dockerfile.Parse(text, "Dockerfile")
            .ContextSources(arguments.ToDictionary(argument => argument.Name, argument => argument.Value))
            .Select(source => source.Path);
}
