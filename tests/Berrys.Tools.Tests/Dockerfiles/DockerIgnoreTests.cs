using System.Text;
using System.Text.RegularExpressions;
using Berrys.Pipeline;
using Berrys.Tools.Dockerfiles;
using CsCheck;

namespace Berrys.Tools.Tests.Dockerfiles;

public class DockerIgnoreTests
{
    [TestCase("", "a", true)]
    [TestCase("a", "a", false)]
    [TestCase("a", "a/b/c", false)]
    [TestCase("a", "b/a", true)]
    [TestCase("/a", "a", false)]
    [TestCase("a/", "a/b", false)]
    [TestCase("./x/../a", "a", false)]
    [TestCase("# a\n #b", "#b", false)]
    [TestCase("*/temp*", "x/temp1", false)]
    [TestCase("*/temp*", "x/y/temp1", true)]
    [TestCase("temp?", "tempa", false)]
    [TestCase("temp?", "temp", true)]
    [TestCase("**/*.pyc", "a.pyc", false)]
    [TestCase("**/*.pyc", "x/y/a.pyc", false)]
    [TestCase("a/**", "a/b/c", false)]
    [TestCase("a/**/z", "a/z", false)]
    [TestCase("a/**/z", "a/b/c/z", false)]
    [TestCase("**/.env*", "services/a/.env.local", false)]
    [TestCase("[a-c]x", "bx", false)]
    [TestCase("[^a-c]x", "bx", true)]
    [TestCase("[^a-c]x", "dx", false)]
    [TestCase("\\*", "*", false)]
    [TestCase("\\*", "a", true)]
    [TestCase("*.md\n!README.md", "README.md", true)]
    [TestCase("*.md\n!README.md\nREADME*", "README.md", false)]
    [TestCase("*\n!src", "src/a/b.py", true)]
    [TestCase("*\n!src\nsrc/*/tests", "src/a/tests/t.py", false)]
    [TestCase("! keep\r\n", "keep", true)]
    [TestCase("ünï*", "ünïx", false)]
    [TestCase("a.c", "abc", true)]
    public void The_last_rule_that_matches_decides(string rules, string path, bool included) =>
        DockerIgnore.Parse(rules).Includes(path).ShouldBe(included);

    [TestCase("a\n!", "x/.dockerignore:2: ! needs a pattern")]
    [TestCase("[a", "x/.dockerignore:1: the pattern [a is malformed")]
    [TestCase("a\\", "x/.dockerignore:1: the pattern a\\ is malformed")]
    public void Malformed_rules_name_the_line(string rules, string message) =>
        Should.Throw<BerrysException>(() => DockerIgnore.Parse(rules, "x/.dockerignore")).Message.ShouldBe(message);

    [TestCase("s/Dockerfile", ".", true, "s/Dockerfile.dockerignore")]
    [TestCase("s/Dockerfile", ".", false, ".dockerignore")]
    [TestCase("t/Dockerfile", "t", true, "t/.dockerignore")]
    [TestCase("t/Dockerfile", "u", true, null)]
    public void BuildKit_prefers_the_Dockerfiles_own_rules(string dockerfile, string context, bool buildKit, string? expected) =>
        DockerIgnore.FileFor(dockerfile, context, new HashSet<string> { ".dockerignore", "s/Dockerfile.dockerignore", "t/.dockerignore" }, buildKit)
            .ShouldBe(expected);

    // Docker turns each pattern into a regular expression (moby/patternmatcher); that is the oracle here.
    [Test]
    public void Rules_agree_with_regular_expressions()
    {
        var part = Gen.OneOf("a", "b", "ab", "*", "?", "**", "a*", "*b", "[ab]", "[^a]", "a?b");
        var rule = Gen.Select(Gen.Bool, part.Array[1, 4], (includes, parts) => (includes, pattern: string.Join('/', parts)));
        var path = Gen.OneOf("a", "b", "ab", "ba", "aab", "c").Array[1, 4].Select(parts => string.Join('/', parts));

        Gen.Select(rule.Array[0, 5], path).Sample((rules, file) =>
        {
            var text = string.Join('\n', rules.Select(r => (r.includes ? "!" : "") + r.pattern));
            var expected = true;
            foreach (var (includes, pattern) in rules)
            {
                var regex = new Regex(ToRegex(pattern));
                if (ContextPath.WithParents(file).Any(regex.IsMatch))
                    expected = includes;
            }

            return DockerIgnore.Parse(text).Includes(file) == expected;
        }, iter: 2000);
    }

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (string.CompareOrdinal(pattern, i, "**", 0, 2) == 0)
            {
                i++;
                if (i + 1 < pattern.Length && pattern[i + 1] == '/')
                    i++;
                regex.Append(i == pattern.Length - 1 ? ".*" : "(.*/)?");
            }
            else
            {
                regex.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => c.ToString() });
            }
        }

        return regex.Append("\\z").ToString();
    }
}
