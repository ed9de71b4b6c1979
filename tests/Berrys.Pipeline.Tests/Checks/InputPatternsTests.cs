using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using CsCheck;

namespace Berrys.Pipeline.Tests.Checks;

public class InputPatternsTests
{
    private static readonly FileTree Files = new(
    [
        ".flake8", "pyproject.toml", "services/a/.env", "services/a/app/__init__.py", "services/a/app/deep/x.py", "services/a/app.py",
        "services/a/readme.md", "services/a/tests/unit/test_x.py", "services/a*/main.py", "services/ab/main.py", "shared/models/m.py",
    ]);

    [TestCase("**/*.py", "app.py app/__init__.py app/deep/x.py tests/unit/test_x.py")]
    [TestCase("**", ".env app.py app/__init__.py app/deep/x.py readme.md tests/unit/test_x.py")]
    [TestCase("*", ".env app.py app/__init__.py app/deep/x.py readme.md tests/unit/test_x.py")]
    [TestCase("*.py", "app.py")]
    [TestCase("./app.py", "app.py")]
    [TestCase("app", "app/__init__.py app/deep/x.py")]
    [TestCase("app/", "app/__init__.py app/deep/x.py")]
    [TestCase("app/*.py", "app/__init__.py")]
    [TestCase("app/**", "app/__init__.py app/deep/x.py")]
    [TestCase("**/x.py", "app/deep/x.py")]
    [TestCase("**/deep/**/x.py", "app/deep/x.py")]
    [TestCase("a??.py", "app.py")]
    [TestCase("a*p*y", "app.py")]
    [TestCase("**/*.py !tests/** !**/__init__.py", "app.py app/deep/x.py")]
    [TestCase("!tests/** **/*.py", "app.py app/__init__.py app/deep/x.py")]
    [TestCase("!**", "")]
    [TestCase("nothing", "")]
    public void Chooses_files_of_the_folder(string patterns, string expected) =>
        InputPatterns.Choose(patterns.Split(' '), "services/a", Files)
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(file => $"services/a/{file}"), ignoreOrder: true);

    [Test]
    public void Leads_out_of_the_folder_but_not_out_of_the_workspace()
    {
        InputPatterns.Choose(["../../pyproject.toml", "../../shared/**/*.py", "../../.flake8"], "services/a", Files)
            .ShouldBe([".flake8", "pyproject.toml", "shared/models/m.py"]);

        var error = Should.Throw<BerrysException>(() => InputPatterns.Choose(["../../../x"], "services/a", Files));
        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldContain("'../../../x' of services/a leads out of the workspace");
    }

    [Test]
    public void Takes_signs_in_the_folders_name_literally() =>
        InputPatterns.Choose(["*.py"], "services/a*", Files).ShouldBe(["services/a*/main.py"]);

    [Test]
    public void Agrees_with_a_plain_recursive_definition() =>
        Gen.Select(
            OneOf("**", "*", "a", "b*", "?").Array[1, 5],
            OneOf("a", "b", "ba", "c").Array[1, 6]).Sample((parts, names) =>
        {
            var path = string.Join('/', names);
            return InputPatterns.Choose([string.Join('/', parts)], "", new([path])).Contains(path) == Enumerable.Range(1, names.Length).Any(length => Plain(parts, names[..length]));
        });

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static bool Plain(string[] parts, string[] names) => (parts, names) switch
    {
        ([], []) => true,
        (["**", .. var rest], _) => Plain(rest, names) || (names.Length > 0 && Plain(parts, names[1..])),
        ([var part, .. var rest], [var name, .. var others]) => Name(part, name) && Plain(rest, others),
        _ => false,
    };

    private static bool Name(string part, string name) => part switch
    {
        "*" => true,
        "b*" => name.StartsWith('b'),
        "?" => name.Length == 1,
        _ => part == name,
    };
}
