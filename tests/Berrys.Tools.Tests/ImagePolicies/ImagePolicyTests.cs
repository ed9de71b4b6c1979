using System.Collections.Immutable;
using Berrys.Pipeline.Security;
using Berrys.Tools.Docker;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.ImagePolicies;

namespace Berrys.Tools.Tests.ImagePolicies;

public sealed class ImagePolicyTests
{
    private const string Pinned = "FROM x@sha256:0123456789012345678901234567890123456789012345678901234567890123\n";

    // Put together from pieces, so that this file does not hold what a scanner would find.
    private const string Token = "ghp_" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly ImageConfiguration Clean = new() { Id = "sha256:ab", User = "10001:10001", HasHealthcheck = true, Size = 5_000_000 };

    [Test]
    public void A_good_image_has_no_finding() => Judge(Pinned + "USER 10001\nHEALTHCHECK NONE\n", Clean).ShouldBeEmpty();

    [TestCase("")]
    [TestCase("root")]
    [TestCase("0")]
    [TestCase("00")]
    [TestCase("0:1000")]
    [TestCase("root:app")]
    public void Root_is_a_finding_at_the_last_user(string user)
    {
        var finding = Judge(Pinned + "USER app\nRUN x\nuser \\\n  root\n", Clean with { User = user }).ShouldHaveSingleItem();

        finding.ShouldBe(new Finding
        {
            Scanner = "image-policy",
            Rule = "root-user",
            Severity = Severity.High,
            Message = $"berrys/web runs as root: USER {user}".TrimEnd(),
            Service = "web",
            Path = "services/web/Dockerfile",
            Line = 4,
        });
    }

    [TestCase("app")]
    [TestCase("1000:0")]
    [TestCase("rooty")]
    [TestCase("10")]
    public void Another_user_is_none(string user) => Judge(Pinned, Clean with { User = user }).ShouldBeEmpty();

    [Test]
    public void Root_without_a_user_is_a_finding_at_the_from_of_the_stage()
    {
        var finding = Judge($"FROM scratch AS a\nUSER app\n{Pinned}RUN x\n", Clean with { User = "" }).ShouldHaveSingleItem();

        (finding.Line, finding.Message).ShouldBe((3, "berrys/web runs as root: no USER names another user"));
    }

    [Test]
    public void Root_of_an_earlier_stage_is_found_there()
    {
        var text = Pinned.Replace("\n", " AS base\n", StringComparison.Ordinal) + "USER 0\nFROM scratch AS other\nUSER app\nFROM BASE\nRUN x\nFROM other AS last\n";

        Judge(text, Clean with { User = "0" }, target: "2").Single().Line.ShouldBe(2);
        Judge(text, Clean with { User = "0" }).Single().Line.ShouldBe(4);
    }

    [Test]
    public void No_healthcheck_is_a_finding()
    {
        var finding = Judge("# escape=`\n# comment\n\n" + Pinned + "RUN <<EOF\nHEALTHCHECK CMD x\nEOF\n", Clean with { HasHealthcheck = false }).ShouldHaveSingleItem();

        (finding.Rule, finding.Severity, finding.Path, finding.Line).ShouldBe(("no-healthcheck", Severity.Medium, "services/web/Dockerfile", 4));
    }

    [TestCase("API_KEY", "0xC0FFEE")]
    [TestCase("DB_PASSWORD", "hunter2")]
    [TestCase("PGPASSWORD", "hunter2")]
    [TestCase("github_token", "abc")]
    [TestCase("CLIENT_SECRET", "abc")]
    [TestCase("AWS_SECRET_ACCESS_KEY", "abc")]
    [TestCase("AWS_ACCESS_KEY_ID", "abc")]
    [TestCase("DATABASE_URL", "postgresql://app:hunter2@db:5432/app")]
    [TestCase("STRIPE", "sk_live_" + "abcdefghij0123456789")]
    public void A_secret_in_the_environment_is_a_finding(string name, string value)
    {
        var finding = Judge($"{Pinned}ENV A=1 \\\n  {name}=\"{value}\"\nENV B=2\n", Clean with { Environment = [("PATH", "/bin"), (name, value)] }).ShouldHaveSingleItem();

        (finding.Rule, finding.Severity, finding.Path, finding.Line).ShouldBe(("secret-in-environment", Severity.Critical, "services/web/Dockerfile", 2));
        finding.Message.ShouldContain(name);
        finding.ToString().ShouldNotContain(value);
    }

    [TestCase("API_KEY", "")]
    [TestCase("TOKEN_LIMIT", "4096")]
    [TestCase("MAX_TOKENS", "4096")]
    [TestCase("DB_PASSWORD_FILE", "/run/secrets/db")]
    [TestCase("DB_PASSWORD", "/run/secrets/db")]
    [TestCase("DB_PASSWORD", "$OTHER")]
    [TestCase("GPG_KEY", "A035C8C19219BA821ECEA86B64E628F8D684696D")]
    [TestCase("PYTHON_GET_PIP_SHA256", "7cfd4bdc4d475ea971f1c0710a5953bcc704d171f83c797b9529d9974502fcc6")]
    [TestCase("AWS_REGION", "eu-central-1")]
    [TestCase("PWD", "/app")]
    [TestCase("SECRET_ARN", "arn:aws:secretsmanager:eu-central-1:123456789012:secret:x")]
    [TestCase("AUTH_ENABLED", "true")]
    [TestCase("TOKENIZERS_PARALLELISM", "false")]
    [TestCase("COMPASS", "north")]
    [TestCase("HOMEPAGE", "https://example.org/a:b@c")]
    public void What_only_looks_like_one_is_none(string name, string value) => Judge(Pinned, Clean with { Environment = [(name, value)] }).ShouldBeEmpty();

    [Test]
    public void A_secret_that_the_base_image_brings_is_the_images()
    {
        var finding = Judge(Pinned, Clean with { Environment = [("API_TOKEN", "abc")] }).ShouldHaveSingleItem();

        (finding.Image, finding.Path, finding.Line).ShouldBe(("berrys/web", null, null));
    }

    [TestCase("RUN |1 NPM_TOKEN=hunter2 /bin/sh -c npm install # buildkit")]
    [TestCase("|2 A=1 NPM_TOKEN=hunter2 /bin/sh -c npm install")]
    [TestCase("ARG NPM_TOKEN=hunter2")]
    [TestCase("/bin/sh -c #(nop)  ARG NPM_TOKEN=hunter2")]
    [TestCase("/bin/sh -c export NPM_TOKEN='hunter2 hunter3'; npm install")]
    public void A_secret_in_the_history_is_a_finding(string instruction)
    {
        var finding = Judge($"{Pinned}arg NPM_TOKEN\nRUN npm install\n", Clean, ["CMD [\"x\"]", instruction, instruction]).ShouldHaveSingleItem();

        (finding.Rule, finding.Severity, finding.Path, finding.Line).ShouldBe(("secret-in-history", Severity.Critical, "services/web/Dockerfile", 2));
        finding.Message.ShouldContain("NPM_TOKEN");
        finding.ToString().ShouldNotContain("hunter2");
    }

    [TestCase("curl --password=hunter2 https://x")]
    [TestCase("pip install --index-url=https://app:hunter2@packages.example.org/simple x")]
    public void A_secret_in_a_command_is_a_finding(string command)
    {
        var finding = Judge($"{Pinned}RUN {command}\n", Clean, [$"RUN /bin/sh -c {command} # buildkit"]).ShouldHaveSingleItem();

        (finding.Rule, finding.ToString().Contains("hunter2", StringComparison.Ordinal)).ShouldBe(("secret-in-history", false));
    }

    [Test]
    public void A_token_in_the_history_is_found_by_its_shape()
    {
        var finding = Judge(Pinned, Clean, [$"RUN /bin/sh -c curl -H 'Authorization: Bearer {Token}' https://x"]).ShouldHaveSingleItem();

        (finding.Rule, finding.Image, finding.ToString().Contains(Token, StringComparison.Ordinal)).ShouldBe(("secret-in-history", "berrys/web", false));
    }

    [TestCase("RUN |2 BASE_IMAGE=python:3.10-slim PYTHON_PACKAGES=system /bin/sh -c case \"$PYTHON_PACKAGES\" in system) ;; esac")]
    [TestCase("RUN /bin/sh -c TOKEN=$(cat /run/secrets/token) npm install")]
    [TestCase("RUN /bin/sh -c curl --token=\"$TOKEN\" x")]
    [TestCase("ARG NPM_TOKEN")]
    [TestCase("ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D")]
    public void A_harmless_history_has_no_finding(string instruction) => Judge(Pinned, Clean, [instruction]).ShouldBeEmpty();

    [Test]
    public void A_variable_is_not_found_twice() => Judge(
        $"{Pinned}ENV API_KEY=abc\n", Clean with { Environment = [("API_KEY", "abc")] }, ["/bin/sh -c #(nop)  ENV API_KEY=abc"]).ShouldHaveSingleItem();

    [Test]
    public void A_variable_that_was_overwritten_is_still_in_the_history() => Judge(
        $"{Pinned}ENV API_KEY=abc\nENV API_KEY=\n", Clean with { Environment = [("API_KEY", "")] }, ["ENV API_KEY=", "ENV API_KEY=abc"]).Single().Rule.ShouldBe("secret-in-history");

    [Test]
    public void A_base_without_a_digest_is_a_finding()
    {
        var findings = Judge(
            """
            arg BASE=python:3.10-slim
            ARG NONE=scratch
            from --platform=linux/amd64 \
              ${BASE} as one
            FROM one AS two
            FROM ${NONE}
            COPY --from=two /a /a
            COPY --from=busybox:1 /b /b
            COPY --from=ghcr.example/x@sha256:0123456789012345678901234567890123456789012345678901234567890123 /c /c
            FROM ${BASE}
            """,
            Clean);

        findings.Select(finding => (finding.Rule, finding.Severity, finding.Line, finding.Message.Split(' ')[0])).ShouldBe(
            [("unpinned-base", Severity.Low, 3, "python:3.10-slim"), ("unpinned-base", Severity.Low, 8, "busybox:1")]);
    }

    [Test]
    public void Arguments_that_are_given_decide_the_base()
    {
        var subject = new PolicySubject(
            "web", "berrys/web", Dockerfile.Parse("ARG BASE=python\nFROM ${BASE}\n", "Dockerfile"), ImmutableSortedDictionary<string, string>.Empty.Add("BASE", "debian:12"));

        ImagePolicy.Judge(subject, Clean, [], null).Single().Message.ShouldStartWith("debian:12 is not pinned");
    }

    [Test]
    public void A_size_over_the_budget_is_a_finding()
    {
        var finding = Judge(Pinned, Clean with { Size = 501_000_000 }, budget: 500_000_000).ShouldHaveSingleItem();

        (finding.Rule, finding.Severity, finding.Image, finding.Message).ShouldBe(
            ("size-budget", Severity.Medium, "berrys/web", "berrys/web has 501 MB, over the budget of 500 MB"));
        Judge(Pinned, Clean with { Size = 500_000_000 }, budget: 500_000_000).ShouldBeEmpty();
        Judge(Pinned, Clean with { Size = long.MaxValue }).ShouldBeEmpty();
    }

    private static ImmutableArray<Finding> Judge(
        string dockerfile, ImageConfiguration configuration, ImmutableArray<string>? history = null, long? budget = null, string? target = null) => ImagePolicy.Judge(
        new PolicySubject("web", "berrys/web", Dockerfile.Parse(dockerfile, "services/web/Dockerfile"), ImmutableSortedDictionary<string, string>.Empty, target),
        configuration,
        history ?? [],
        budget);
}
