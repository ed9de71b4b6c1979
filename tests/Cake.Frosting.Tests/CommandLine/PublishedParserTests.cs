using Cake.Core;
using Cake.Frosting.Internal.CommandLine;
using CsCheck;

namespace Cake.Frosting.Tests.CommandLine;

public sealed class PublishedParserTests
{
    private static readonly string[] Parts =
    [
        "--target", "-t", "--Target", "--target=A", "-t:B", "A", "b", "true", "false", "--working", "-w=dir", "--verbosity", "-v", "-v=d", "quiet", "--verbosity=loud",
        "--tree", "--tree=false", "--tree=x", "--showtree", "-e", "--exclusive=1", "--version", "--version=1.2.3", "--no-report", "--name", "--name=1", "--name:2", "--NAME=3",
        "--other=a=b", "--flag", "-x", "-y=1", "-xy", "-ex", "-te", "-7", "--", "-", "--n", "--1a", "--a.b", "--empty=", "--Settings_NoReport=false", "--TARGET=C",
    ];

    [Test]
    public void Command_lines_mean_what_they_mean_to_the_published_package() =>
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 6].Sample(Compare, iter: 2_000);

    private static void Compare(string[] line)
    {
        var expected = PublishedParser.Parse(line);
        CommandLineOptions? options = null;
        try
        {
            options = CommandLineParser.Parse(line);
        }
        catch (CommandLineException)
        {
        }

        (options is not null).ShouldBe(expected is not null, "understood");
        if (options is null || expected is null)
            return;

        var settings = expected.Value.Settings;
        options.Targets.ShouldBe(settings.Targets);
        options.WorkingDirectory.ShouldBe(settings.Working);
        options.Verbosity.ShouldBe(settings.Verbosity);
        options.Tree.ShouldBe(settings.Tree);
        options.Exclusive.ShouldBe(settings.Exclusive);
        options.Version.ShouldBe(settings.Version);
        options.NoReport.ShouldBe(settings.NoReport);
        BuildArguments arguments = new(options);
        Flat(arguments).ShouldBe(Flat(expected.Value.Arguments), ignoreOrder: true);
        foreach (var name in new[] { "name", "NAME", "target", "x", "none" })
        {
            arguments.HasArgument(name).ShouldBe(expected.Value.Arguments.HasArgument(name), name);
            arguments.GetArguments(name).ShouldBe(expected.Value.Arguments.GetArguments(name), name);
        }
    }

    private static IEnumerable<string> Flat(ICakeArguments arguments) =>
        arguments.GetArguments().Select(argument => $"{argument.Key.ToLowerInvariant()}={string.Join('|', argument.Value.Select(value => value ?? "<none>"))}");
}
