using Berrys.Pipeline.Checks;
using Berrys.Tools.Docker;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Tests.Docker;

/// <summary>Against output that Docker 20.10 printed, BuildKit's and the legacy builder's.</summary>
public class BuildFailureTests
{
    private const string RunStep = "RUN echo one && echo two && echo \"E: cannot find thing\" >&2 && false";

    [TestCase("run", $"f:5: {RunStep}: exit code 1: E: cannot find thing", $"f:5: {RunStep}: exit code 1: two")]
    [TestCase("run127", "f:2: RUN python3 -m compileall /app: exit code 127: /bin/sh: python3: not found", null)]
    [TestCase("json", "f:2: RUN [\"/bin/sh\", \"-c\", \"echo hello; exit 3\"]: exit code 3: hello", null)]
    [TestCase("long", "f:2: RUN for i in $(seq 1 40); do echo \"line $i\"; done; exit 5: exit code 5: line 40", null)]
    [TestCase("copy", "f:3: COPY missing.txt other/ /x/: \"/other\" not found: not found",
        "f:3: COPY missing.txt other/ /x/: COPY failed: file not found in build context or excluded by .dockerignore: stat missing.txt: file does not exist")]
    [TestCase("parse", "f:4: unknown instruction: FROB", null)]
    [TestCase("badarg", "f:2: COPY requires at least two arguments, but only one was provided. Destination could not be determined", null)]
    [TestCase("empty", "f:1: file with no instructions", null)]
    [TestCase("derived", "f:16: RUN echo \"in source\" && exit 4: unable to find user 1000: invalid argument",
        "f:16: RUN echo \"in source\" && exit 4: exit code 4: in source")]
    [TestCase("derived2", "f:4: COPY --from=deps /a.txt /nope: \"/a.txt\" not found: not found",
        "f:4: COPY --from=deps /a.txt /nope: COPY failed: stat a.txt: file does not exist")]
    public void A_fault_of_the_image_is_failed_and_has_a_line(string name, string buildKit, string? legacy)
    {
        Verdict(name, "buildkit").ShouldBe(new Verdict(StepStatus.Failed, buildKit));
        Verdict(name, "legacy").ShouldBe(new Verdict(StepStatus.Failed, legacy ?? buildKit));
    }

    [TestCase("hub", "f:1: FROM absent-image:1: ")]
    [TestCase("stage", "f:2: COPY --from=nowhere /a /b: ")]
    [TestCase("disk", "f:2: RUN mkdir -p /x && echo \"write error: No space left on device\" && exit 1: the disk is full: exit code 1: write error: No space left on device")]
    public void An_unreachable_registry_or_a_full_disk_is_broken(string name, string beginning)
    {
        foreach (var builder in (string[])["buildkit", "legacy"])
        {
            var verdict = Verdict(name, builder);
            verdict.Status.ShouldBe(StepStatus.Broken);
            verdict.Reason.ShouldNotBeNull().ShouldStartWith(beginning);
        }
    }

    [Test]
    public void The_last_lines_are_those_of_the_failing_instruction()
    {
        foreach (var builder in (string[])["buildkit", "legacy"])
            Failure("long", builder).LastLines.ShouldBe(Enumerable.Range(21, 20).Select(i => $"line {i}"));
    }

    [Test]
    public void Without_a_Dockerfile_the_step_is_named() =>
        BuildFailure.Parse(Lines("run127.buildkit.txt"), null, "f").Verdict.Reason
            .ShouldBe("f: RUN python3 -m compileall /app: exit code 127: /bin/sh: python3: not found");

    [TestCase("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?")]
    [TestCase("ERROR: BuildKit is enabled but the buildx component is missing or broken.")]
    [TestCase("error during connect: Post \"http://docker/build\": EOF")]
    [TestCase("")]
    public void An_engine_that_is_not_there_is_broken(string line) =>
        BuildFailure.Parse([line], null, "f").Status.ShouldBe(StepStatus.Broken);

    [Test]
    public void A_killed_command_is_broken()
    {
        var failure = BuildFailure.Parse(
            ["Step 1/2 : FROM a", " ---> 1", "Step 2/2 : RUN x", " ---> Running in 2", "The command '/bin/sh -c x' returned a non-zero code: 137"],
            Dockerfile.Parse("FROM a\nRUN x", "f"), "f");

        failure.Verdict.ShouldBe(new Verdict(StepStatus.Broken, "f:2: RUN x: killed, perhaps for lack of memory: exit code 137"));
    }

    // The form of BuildKit from 0.10 on.
    [Test]
    public void Newer_output_gives_the_line_itself()
    {
        string[] output =
        [
            "#5 [2/3] RUN make", "#5 0.301 making", "#5 0.310 make: *** no rule",
            "#5 ERROR: process \"/bin/sh -c make\" did not complete successfully: exit code: 2", "------", " > [2/3] RUN make:",
            "0.310 make: *** no rule", "------", "services/x/Dockerfile:7", "--------------------", "   6 |", "   7 | >>> RUN make",
            "--------------------", "ERROR: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
        ];

        var failure = BuildFailure.Parse(output, null, "services/x/Dockerfile");

        failure.Verdict.Reason.ShouldBe("services/x/Dockerfile:7: RUN make: exit code 2: make: *** no rule");
        failure.LastLines.ShouldBe(["making", "make: *** no rule"]);
    }

    [Test]
    public void A_step_that_was_cancelled_with_another_is_not_the_cause()
    {
        string[] output = ["#5 [a 2/2] RUN slow", "#6 [b 2/2] RUN bad", "#5 ERROR: context canceled", "#6 0.1 oh", "#6 ERROR: executor failed running [/bin/sh -c bad]: exit code: 1"];

        BuildFailure.Parse(output, null, "f").Verdict.Reason.ShouldBe("f: RUN bad: exit code 1: oh");
    }

    private static Verdict Verdict(string name, string builder) => Failure(name, builder).Verdict;

    private static BuildFailure Failure(string name, string builder)
    {
        var text = string.Join('\n', Lines($"{name}.Dockerfile"));
        var wellFormed = name is not ("parse" or "badarg" or "empty");
        return BuildFailure.Parse(Lines($"{name}.{builder}.txt"), wellFormed ? Dockerfile.Parse(text, "f") : null, "f");
    }

    private static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Samples", "Docker", file));
}
