using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Tests.Dockerfiles;

public class DockerfileTests
{
    private static readonly Dictionary<string, string> None = [];

    private const string Service = """
        # syntax=docker/dockerfile:1
        # Build from the root.
        ARG BASE_IMAGE=python:3.10-slim
        ARG REGISTRY

        FROM ${BASE_IMAGE} AS dependencies
        ARG PYTHON_PACKAGES=index
        COPY services/api/requirements.txt /build/requirements.txt
        RUN case "$PYTHON_PACKAGES" in \
            # a comment in between
              index) pip install ;; \

            esac

        FROM dependencies AS Source
        COPY --chown=1:1 --chmod=755 shared/utils services/api/app /app/
        FROM --platform=linux/amd64 ${REGISTRY:-docker.io}/runtime:${TAG:-1}
        COPY --from=source /app /app
        COPY --from=0 /x /x
        COPY --link --from=busybox:1 /bin/sh /bin/sh
        CMD ["python3"]
        """;

    [Test]
    public void Instructions_have_their_first_line()
    {
        var dockerfile = Dockerfile.Parse(Service, "Dockerfile");

        dockerfile.Instructions.Select(i => $"{i.Line} {i.Keyword} {i.Stage}").ShouldBe(
        [
            "3 ARG -1", "4 ARG -1", "6 FROM 0", "7 ARG 0", "8 COPY 0", "9 RUN 0", "15 FROM 1", "16 COPY 1",
            "17 FROM 2", "18 COPY 2", "19 COPY 2", "20 COPY 2", "21 CMD 2",
        ]);
        dockerfile.Instructions[5].Summary.ShouldBe("""RUN case "$PYTHON_PACKAGES" in index) pip install ;; esac""");
    }

    [Test]
    public void Stages_and_arguments_are_found()
    {
        var dockerfile = Dockerfile.Parse(Service, "Dockerfile");

        dockerfile.Stages.Select(stage => stage.Name).ShouldBe(["dependencies", "source", null]);
        dockerfile.GlobalArguments.ShouldBe([new("BASE_IMAGE", "python:3.10-slim", 3, true), new("REGISTRY", null, 4, true)]);
        dockerfile.Arguments[2].ShouldBe(new DockerfileArgument("PYTHON_PACKAGES", "index", 7, false));
    }

    [Test]
    public void Base_images_leave_stages_out()
    {
        var dockerfile = Dockerfile.Parse(Service, "Dockerfile");

        dockerfile.BaseImages(None).ShouldBe(["python:3.10-slim", "docker.io/runtime:1", "busybox:1"]);
        dockerfile.BaseImages(new Dictionary<string, string> { ["BASE_IMAGE"] = "mine:2", ["REGISTRY"] = "r:5000", ["TAG"] = "undeclared" })
            .ShouldBe(["mine:2", "r:5000/runtime:1", "busybox:1"]);
    }

    [Test]
    public void Scratch_is_no_image() => Images("FROM scratch").ShouldBeEmpty();

    [Test]
    public void A_stage_is_known_only_after_its_FROM() => Images("FROM b\nFROM a AS b\nFROM b").ShouldBe(["b", "a"]);

    [Test]
    public void A_mount_can_come_from_an_image() =>
        Images("FROM a AS s\nFROM s\nRUN --mount=from=tools:1,target=/t --mount=type=cache,target=/c --mount=from=s,target=/s true").ShouldBe(["a", "tools:1"]);

    [Test]
    public void A_FROM_without_a_value_is_refused() =>
        Should.Throw<BerrysException>(() => Images("ARG X\nFROM $X")).Message.ShouldBe("d/Dockerfile:2: FROM $X names no image: a build argument has no value");

    [TestCase("${X:-d}", "d")]
    [TestCase("${X-d}", "d")]
    [TestCase("${SET:-d}", "v")]
    [TestCase("${EMPTY:-d}", "d")]
    [TestCase("a${EMPTY-d}b", "ab")]
    [TestCase("a${SET:+on}", "aon")]
    [TestCase("${X:-${SET}-${Y:-y}}", "v-y")]
    [TestCase("\"${SET}\"", "v")]
    [TestCase("a\\$b", "a$b")]
    [TestCase("$SET:1", "v:1")]
    public void Variables_are_expanded(string image, string expected) =>
        Images($"ARG SET=v\nARG EMPTY=\nFROM {image}").ShouldBe([expected]);

    [Test]
    public void A_default_can_use_an_earlier_argument() => Images("ARG V=3\nARG I=\"py:$V\"\nFROM $I").ShouldBe(["py:3"]);

    [TestCase("", "the file has no instructions", 1)]
    [TestCase("# only a comment\n", "the file has no instructions", 1)]
    [TestCase("FROM a\n\nFROB x", "there is no instruction FROB", 3)]
    [TestCase("ARG A\nRUN x", "RUN stands before the first FROM", 2)]
    [TestCase("ARG A", "there is no FROM", 1)]
    [TestCase("FROM a b", "FROM must be FROM IMAGE or FROM IMAGE AS NAME", 1)]
    [TestCase("FROM a AS 1x", "a stage cannot be named 1x: letters, digits, - _ . beginning with a letter", 1)]
    [TestCase("FROM a\nCOPY x", "COPY needs a source and a destination", 2)]
    [TestCase("FROM a\nRUN", "RUN needs an argument", 2)]
    [TestCase("# escape=x\nFROM a", "escape must be \\ or `, not x", 1)]
    [TestCase("# escape=`\n# escape=`\nFROM a", "the directive escape is there twice", 2)]
    [TestCase("FROM a\nRUN <<EOF\nx", "the here-document <<EOF has no end", 2)]
    public void Malformed_files_name_the_line(string text, string message, int line)
    {
        var error = Should.Throw<BerrysException>(() => Dockerfile.Parse(text, "d/Dockerfile"));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldBe($"d/Dockerfile:{line}: {message}");
    }

    [Test]
    public void The_escape_directive_changes_continuations()
    {
        var dockerfile = Dockerfile.Parse("# escape=`\r\nFROM a\r\nRUN dir c:\\ `\r\n  && x\r\nCMD y", "Dockerfile");

        dockerfile.Instructions.Select(i => i.Summary).ShouldBe(["FROM a", "RUN dir c:\\ && x", "CMD y"]);
    }

    [Test]
    public void A_comment_that_looks_like_a_directive_is_none_after_the_top() =>
        Dockerfile.Parse("# a comment\n# escape=`\nFROM a\nRUN x \\\n y", "Dockerfile").Instructions.Length.ShouldBe(2);

    [Test]
    public void Here_documents_are_skipped()
    {
        const string Text = "FROM a\nRUN <<EOF cat > /x && python3 - <<-'PY'\nFROM no\nEOF\nCOPY no no\n\tPY\nCOPY <<A <<B real.txt /d/\n1\nA\n2\nB\nRUN echo \"a << b\" $((1<<2))\nCMD z";
        var dockerfile = Dockerfile.Parse(Text, "Dockerfile");

        dockerfile.Instructions.Select(i => $"{i.Line} {i.Keyword}").ShouldBe(["1 FROM", "2 RUN", "7 COPY", "12 RUN", "13 CMD"]);
        dockerfile.ContextSources(None).Select(source => source.Path).ShouldBe(["real.txt"]);
    }

    private static ImmutableArray<string> Images(string text) => Dockerfile.Parse(text, "d/Dockerfile").BaseImages(None);
}
