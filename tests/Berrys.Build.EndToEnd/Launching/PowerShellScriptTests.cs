using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace Berrys.Build.EndToEnd.Launching;

[TestFixture]
[NonParallelizable] // The script writes to the process's environment.
public sealed class PowerShellScriptTests
{
    private static readonly string Script = Path.Combine(Repository.Root, "build.ps1");

    [Test]
    public void Parses_and_has_no_parameters_of_its_own()
    {
        var script = Parser.ParseFile(Script, out _, out var errors);

        errors.ShouldBeEmpty();
        script.ParamBlock.ShouldBeNull("a parameter would catch an argument that is meant for the program");
        script.FindAll(node => node is VariableExpressionAst { VariablePath.UserPath: "args" }, searchNestedScriptBlocks: true)
            .ShouldHaveSingleItem().Parent.Parent.Parent.Parent.Extent.Text.ShouldBe("@($args)");
    }

    [Test]
    public void Uses_nothing_newer_than_Windows_PowerShell()
    {
        Parser.ParseFile(Script, out var tokens, out _);

        tokens.Select(token => token.Kind).Intersect([TokenKind.QuestionMark, TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.AndAnd, TokenKind.OrOr]).ShouldBeEmpty();
    }

    [Test]
    public async Task Takes_the_program_that_the_shell_compiled()
    {
        using var checkout = await Checkout.CompiledAsync();
        var output = Path.Combine(checkout.Root, "build", "bin", "output.txt");
        string[] arguments = ["--name=value", "two words", "", "\"double\"", "it's", "back\\slash\\", "with space\\", "--", "$HOME"];

        var code = Launch(checkout, output, arguments);

        code.ShouldBe(0);
        var lines = await File.ReadAllLinesAsync(output);
        lines[1..].ShouldBe([$"folder={checkout.Root}", $"root={checkout.Root}", .. arguments.Select(argument => $"<{argument}>")]);
        checkout.ProgramNames.Count.ShouldBe(1, "both launchers must name the same sources alike");
    }

    [Test]
    public async Task Compiles_a_change_and_passes_the_exit_code_on()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("build/Program.cs", StandIn.Program.Replace("version=1", "version=2", StringComparison.Ordinal));
        var output = Path.Combine(checkout.Root, "build", "bin", "output.txt");

        var code = Launch(checkout, output, ["--exit", "7"]);
        var shell = await checkout.RunAsync();

        code.ShouldBe(7);
        (await File.ReadAllLinesAsync(output))[0].ShouldBe("version=2");
        shell.StandardError.ShouldBeEmpty("the shell takes what PowerShell compiled");
        checkout.Leftovers.ShouldBeEmpty();
    }

    [Test]
    public async Task An_error_ends_with_1()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("src/Broken.cs", "internal sealed class Broken { Missing missing; }");
        var output = Path.Combine(checkout.Root, "build", "bin", "output.txt");

        Launch(checkout, output, []).ShouldBe(1);

        File.Exists(output).ShouldBeFalse();
        checkout.Leftovers.ShouldBeEmpty();
    }

    private static int Launch(Checkout checkout, string output, string[] arguments)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        runspace.SessionStateProxy.Path.SetLocation(checkout.Root);
        Environment.SetEnvironmentVariable("STAND_IN_OUTPUT", output);
        try
        {
            using var shell = PowerShell.Create(runspace);
            shell.AddCommand(Path.Combine(checkout.Root, "build.ps1"));
            foreach (var argument in arguments)
                shell.AddArgument(argument);
            Collection<PSObject> result = shell.Invoke();
            result.ShouldBeEmpty();
            shell.Streams.Error.ShouldBeEmpty();
            return (int)runspace.SessionStateProxy.GetVariable("LASTEXITCODE");
        }
        finally
        {
            Environment.SetEnvironmentVariable("STAND_IN_OUTPUT", null);
            Environment.SetEnvironmentVariable("BERRYS_BUILD_ROOT", null);
        }
    }
}
