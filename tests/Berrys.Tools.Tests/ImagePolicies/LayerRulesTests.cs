using System.Collections.Immutable;
using System.Text;
using Berrys.Pipeline.Security;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.ImageArchives;
using Berrys.Tools.ImagePolicies;

namespace Berrys.Tools.Tests.ImagePolicies;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LayerRulesTests
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Put together from pieces, so that this file does not hold what a scanner would find.
    private const string Key = "-----BEGIN " + "OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtz\n";
    private const string Token = "ghp_" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string AwsKey = "AKIA" + "Q3EGP4HZTUVWXYZ2";

    private readonly LayerRules _rules = new(new PolicySubject(
        "web", "berrys/web", Dockerfile.Parse("FROM scratch", "Dockerfile"), ImmutableSortedDictionary<string, string>.Empty));

    [TestCase("home/app/.ssh/id_rsa", "anything", null)]
    [TestCase("id_ed25519", "anything", null)]
    [TestCase("certs/store.p12", "anything", null)]
    [TestCase("root/.aws/credentials", "[default]\naws_access_key_id = x\naws_secret_access_key = y\n", 3)]
    [TestCase("root/.netrc", "machine x login y\n  password z\n", 2)]
    [TestCase("app/.npmrc", "registry=https://x/\n//x/:_authToken=abc\n", 2)]
    [TestCase("root/.pypirc", "[pypi]\nusername = __token__\npassword = abc\n", 3)]
    [TestCase("root/.docker/config.json", "{\"auths\": {\"x\": {\"auth\": \"YTpi\"}}}", 1)]
    [TestCase("root/.kube/config", "users:\n- user:\n    token: abc\n", 3)]
    [TestCase("root/.pgpass", "h:1:d:u:p", null)]
    [TestCase("app/.env", "# settings\n\nDEBUG=1\n", 3)]
    [TestCase("app/.env.production", "A=1", 1)]
    [TestCase("infra/terraform.tfstate", "{}", null)]
    [TestCase("app/.git/HEAD", "ref: refs/heads/main", null)]
    [TestCase("app/.git/config", "[remote \"origin\"]\n\turl = https://u:hunter2@git.example.org/x\n", 2)]
    [TestCase("etc/pip.conf", "[global]\nindex-url = https://u:hunter2@packages.example.org/simple\n", 2)]
    public void A_known_name_is_a_finding(string path, string content, int? line)
    {
        Take(path, content);

        var finding = _rules.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Severity, finding.Image, finding.Path).ShouldBe(("secret-in-file", Severity.Critical, "berrys/web", path));
        if (line is not null)
            finding.Line.ShouldBe(line);
        finding.ToString().ShouldNotContain("hunter2");
    }

    [TestCase("app/.npmrc", "registry=https://x/\n//x/:_authToken=${NPM_TOKEN}\n")]
    [TestCase("home/app/.ssh/id_rsa.pub", "ssh-rsa AAAA")]
    [TestCase("app/.env.example", "API_KEY=abc")]
    [TestCase("app/.env", "# nothing\n\n")]
    [TestCase("root/.docker/config.json", "{\"auths\": {}}")]
    [TestCase("etc/pip.conf", "[global]\nindex-url = https://packages.example.org/simple\n")]
    [TestCase("root/.aws/credentials", "")]
    [TestCase("app/keys.py", "MARKER = '-----BEGIN " + "PRIVATE KEY-----'\nif MARKER in text:\n    pass\n")]
    [TestCase("app/notes.md", "AKIA" + "IOSFODNN7EXAMPLE is the documentation's key")]
    [TestCase("app/docs.py", "connect('postgresql://scott:tiger@localhost/test')")]
    public void A_harmless_file_is_none(string path, string content)
    {
        Take(path, content);

        _rules.Findings.ShouldBeEmpty();
    }

    [Test]
    public void Keys_and_tokens_are_found_by_content_in_any_file()
    {
        Take("srv/a.txt", "x\ny\n" + Key);
        Take("srv/b.bin", "\0\0\u001b" + Token + "\0");
        Take("srv/c.json", "{\"private_key\": \"" + Key.Replace("\n", "\\n", StringComparison.Ordinal) + "\"}");
        Take("srv/d.cfg", $"id={AwsKey}\n");

        _rules.Findings.Select(finding => (finding.Path, finding.Line)).ShouldBe([("srv/a.txt", 3), ("srv/b.bin", 1), ("srv/c.json", 1), ("srv/d.cfg", 1)]);
        _rules.Findings.ShouldAllBe(finding => !finding.Message.Contains("b3Blb") && !finding.Message.Contains(Token) && !finding.Message.Contains(AwsKey));
    }

    [Test]
    public void Keys_of_packages_tests_are_known_to_everyone()
    {
        Take("opt/venv/lib/python3.10/site-packages/tornado/test/test.key", Key);
        Take("usr/lib/python3/dist-packages/x/tests/id_rsa", "x");
        _rules.Findings.ShouldBeEmpty();

        Take("opt/venv/lib/python3.10/site-packages/mine/key.pem", Key);
        _rules.Findings.ShouldHaveSingleItem();
    }

    [Test]
    public void A_secret_that_a_later_layer_deletes_is_still_a_finding()
    {
        Take("app/.env", "A=1");
        _rules.Take(new LayerFile("app/.env", LayerFileKind.Removal, Plain));

        _rules.Findings.ShouldHaveSingleItem();
    }

    [Test]
    public void The_same_file_is_one_finding()
    {
        Take("app/.env", "A=1");
        Take("app/.env", "A=2");

        _rules.Findings.ShouldHaveSingleItem();
    }

    [Test]
    public void Findings_are_bounded()
    {
        for (var number = 0; number < LayerRules.Most + 50; number++)
            Take($"app/{number}/.env", "A=1");

        _rules.Findings.Count().ShouldBe(LayerRules.Most + 1);
        _rules.Findings.Last().Message.ShouldBe("50 more files of berrys/web hold a secret");
    }

    [TestCase(UnixFileMode.SetUser, "setuid")]
    [TestCase(UnixFileMode.SetGroup, "setgid")]
    [TestCase(UnixFileMode.SetUser | UnixFileMode.SetGroup, "setuid and setgid")]
    public void A_setuid_file_is_a_finding(UnixFileMode bits, string name)
    {
        _rules.Take(new LayerFile("usr/bin/su", LayerFileKind.File, Plain | bits));

        var finding = _rules.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Severity, finding.Path).ShouldBe(("setuid-file", Severity.Medium, "usr/bin/su"));
        finding.Message.ShouldStartWith($"A file is {name}:");
    }

    [Test]
    public void A_setuid_file_counts_only_when_it_is_there_in_the_end()
    {
        foreach (var path in (string[])["a/one", "a/two", "b", "c/kept"])
            _rules.Take(new LayerFile(path, LayerFileKind.File, Plain | UnixFileMode.SetUser));
        _rules.Take(new LayerFile("d", LayerFileKind.Folder, Plain | UnixFileMode.SetGroup));
        _rules.Take(new LayerFile("e", LayerFileKind.Link, Plain | UnixFileMode.SetUser));
        _rules.Take(new LayerFile("a", LayerFileKind.Removal, Plain));
        _rules.Take(new LayerFile("b", LayerFileKind.File, Plain));

        _rules.Findings.Select(finding => finding.Path).ShouldBe(["c/kept"]);
    }

    [Test]
    public void Names_are_shown_plain()
    {
        Take("app/\u001b[31mred\u001b[0m\n/.env", "A=1");

        _rules.Findings.Single().Path.ShouldBe("app/red /.env");
    }

    private void Take(string path, string content) =>
        _rules.Take(new LayerFile(path, LayerFileKind.File, Plain, Encoding.UTF8.GetBytes(content)));
}
