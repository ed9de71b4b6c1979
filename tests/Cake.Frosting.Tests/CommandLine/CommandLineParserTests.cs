using Cake.Core.Diagnostics;
using Cake.Frosting.Internal.CommandLine;
using CsCheck;

namespace Cake.Frosting.Tests.CommandLine;

public sealed class CommandLineParserTests
{
    [Test]
    public void Nothing_means_the_default_target()
    {
        var options = CommandLineParser.Parse([]);

        options.Targets.ShouldBe(["Default"]);
        options.Verbosity.ShouldBeNull();
        options.WorkingDirectory.ShouldBeNull();
        options.Arguments.ShouldBeEmpty();
        (options.Tree || options.DryRun || options.Description || options.Version || options.Info || options.Exclusive || options.NoReport || options.Help).ShouldBeFalse();
    }

    [TestCase("--target=A", "A")]
    [TestCase("--target:A", "A")]
    [TestCase("--target A", "A")]
    [TestCase("--Target A", "A")]
    [TestCase("-t A", "A")]
    [TestCase("-t=A", "A")]
    [TestCase("-t A --target=B -t=C", "A B C")]
    public void Targets(string line, string targets) => Parse(line).Targets.ShouldBe(targets.Split(' '));

    [TestCase("q", Verbosity.Quiet)]
    [TestCase("quiet", Verbosity.Quiet)]
    [TestCase("m", Verbosity.Minimal)]
    [TestCase("Minimal", Verbosity.Minimal)]
    [TestCase("n", Verbosity.Normal)]
    [TestCase("NORMAL", Verbosity.Normal)]
    [TestCase("v", Verbosity.Verbose)]
    [TestCase("verbose", Verbosity.Verbose)]
    [TestCase("d", Verbosity.Diagnostic)]
    [TestCase("diagnostic", Verbosity.Diagnostic)]
    public void Verbosities(string value, Verbosity verbosity)
    {
        Parse($"--verbosity={value}").Verbosity.ShouldBe(verbosity);
        Parse($"-v {value}").Verbosity.ShouldBe(verbosity);
    }

    [TestCase("--tree", "Tree")]
    [TestCase("--showtree", "Tree")]
    [TestCase("--dryrun", "DryRun")]
    [TestCase("--noop", "DryRun")]
    [TestCase("--whatif", "DryRun")]
    [TestCase("--description", "Description")]
    [TestCase("--descriptions", "Description")]
    [TestCase("--showdescription", "Description")]
    [TestCase("--showdescriptions", "Description")]
    [TestCase("--exclusive", "Exclusive")]
    [TestCase("-e", "Exclusive")]
    [TestCase("--version", "Version")]
    [TestCase("--ver", "Version")]
    [TestCase("--info", "Info")]
    [TestCase("--no-report", "NoReport")]
    [TestCase("--help", "Help")]
    [TestCase("-h", "Help")]
    [TestCase("-?", "Help")]
    [TestCase("--tree true", "Tree")]
    [TestCase("--tree=true", "Tree")]
    [TestCase("--tree=false", "")]
    [TestCase("--tree --tree=false", "")]
    [TestCase("-eh", "Exclusive Help")]
    [TestCase("-- --tree -e", "")]
    public void Flags(string line, string flags)
    {
        var options = Parse(line);

        typeof(CommandLineOptions).GetProperties()
            .Where(property => property.PropertyType == typeof(bool) && (bool)property.GetValue(options)!)
            .Select(property => property.Name)
            .ShouldBe(flags.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [TestCase("--name=value", "--name=value")]
    [TestCase("--name:value", "--name=value")]
    [TestCase("--name value", "--name=value")]
    [TestCase("--name", "--name")]
    [TestCase("--name --other", "--name --other")]
    [TestCase("--name=a=b:c", "--name=a=b:c")]
    [TestCase("--name a --name b", "--name=a --name=b")]
    [TestCase("--name -5", "--name=-5")]
    [TestCase("-x 1", "-x=1")]
    [TestCase("-xy", "-x -y")]
    [TestCase("--version=1.2.3", "--version=1.2.3")]
    [TestCase("--tree=yes", "--tree=yes")]
    [TestCase("-- --target A --flag", "--target=A --flag")]
    [TestCase("-- loose", "")]
    [TestCase("--dry-run", "--dry-run")]
    [TestCase("--TREE", "--TREE")]
    public void Everything_else_reaches_the_build(string line, string arguments) =>
        string.Join(' ', Parse(line).Arguments.Select(argument => argument.Value is null ? argument.Name : $"{argument.Name}={argument.Value}"))
            .ShouldBe(arguments);

    [TestCase("loose", "--target=loose")]
    [TestCase("--tree loose", "loose")]
    [TestCase("--version 1.2.3", "1.2.3")]
    [TestCase("--target", "--target")]
    [TestCase("--target --tree", "--target")]
    [TestCase("-tA", "-t")]
    [TestCase("--verbosity=loud", "loud")]
    [TestCase("--name=", "--name=")]
    [TestCase("-", "-")]
    [TestCase("--x", "-x")]
    [TestCase("--=x", "--=x")]
    [TestCase("--1st", "--1st")]
    [TestCase("--na.me", "'.'")]
    [TestCase("-x.y", "'.'")]
    public void What_cannot_be_understood_is_named(string line, string named) =>
        Should.Throw<CommandLineException>(() => Parse(line)).Message.ShouldContain(named);

    [Test]
    public void A_written_command_line_is_read_back() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 8].List[1, 4], Gen.String[Gen.Char.AlphaNumeric, 1, 8].Array[0, 5], Gen.Bool)
            .Sample((targets, values, tree) =>
            {
                string[] line = [.. targets.Select(target => $"--target={target}"), .. values.Select((value, i) => $"--arg-{i}={value}"), .. tree ? ["--tree"] : Array.Empty<string>()];

                var options = CommandLineParser.Parse(line);

                options.Targets.ShouldBe(targets);
                options.Tree.ShouldBe(tree);
                options.Arguments.ShouldBe(values.Select((value, i) => new BuildArgument($"--arg-{i}", value)));
            });

    private static CommandLineOptions Parse(string line) => CommandLineParser.Parse(line.Split(' '));
}
