namespace Berrys.Build.EndToEnd.Launching;

[TestFixture]
public sealed class StartingTests
{
    [Test]
    public async Task Starts_in_the_callers_folder()
    {
        using var checkout = await Checkout.CompiledAsync("two words, Übung 木");
        var folder = Directory.CreateDirectory(Path.Combine(checkout.Root, "some where")).FullName;

        var absolute = await Checkout.RunAsync(checkout.Launch().WithWorkingDirectory(folder));
        var relative = await Checkout.RunAsync(checkout.Launch().WithTargetFile("bash").WithArguments(["../build.sh"]).WithWorkingDirectory(folder));

        absolute.StandardOutput.Split('\n')[1..3].ShouldBe([$"folder={folder}", $"root={checkout.Root}"], absolute.StandardError);
        relative.StandardOutput.ShouldBe(absolute.StandardOutput, relative.StandardError);
    }

    [Test]
    public async Task Starts_through_a_link()
    {
        using var checkout = await Checkout.CompiledAsync();
        var link = Path.Combine(Directory.CreateDirectory(Path.Combine(checkout.Root, "links")).FullName, "link");
        File.CreateSymbolicLink(link, "../build.sh");

        var result = await Checkout.RunAsync(checkout.Launch().WithTargetFile(link));

        result.StandardOutput.ShouldContain($"root={checkout.Root}\n");
    }

    [Test]
    public async Task Passes_arguments_on_untouched()
    {
        using var checkout = await Checkout.CompiledAsync();
        string[] arguments = ["--name=value", "two words", "", "'single'", "\"double\"", "*", "$HOME", "back\\slash\\", "-", "--", "Übung"];

        var result = await checkout.RunAsync(arguments);

        result.StandardOutput.TrimEnd('\n').Split('\n')[3..].ShouldBe(arguments.Select(argument => $"<{argument}>"));
    }

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(130)]
    public async Task Ends_with_the_programs_exit_code(int code)
    {
        using var checkout = await Checkout.CompiledAsync();

        var result = await checkout.RunAsync("--exit", $"{code}");

        result.ExitCode.ShouldBe(code);
    }

    [Test]
    public async Task Says_what_to_install_without_an_SDK()
    {
        using var checkout = await Checkout.CompiledAsync();
        var tools = Directory.CreateDirectory(Path.Combine(checkout.Root, "tools")).FullName;
        File.CreateSymbolicLink(Path.Combine(tools, "bash"), "/bin/bash");

        var result = await Checkout.RunAsync(checkout.Launch().WithEnvironmentVariables(variables => variables.Set("PATH", tools)));

        result.ExitCode.ShouldBe(3);
        result.StandardOutput.ShouldBeEmpty();
        result.StandardError.TrimEnd('\n').Split('\n').ShouldHaveSingleItem().ShouldStartWith("build: the .NET SDK 10 is not installed");
    }

    [Test]
    public async Task Says_what_to_install_when_the_SDK_is_too_old()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("global.json", """{ "sdk": { "version": "99.0.100" } }""");

        var result = await checkout.RunAsync();

        result.ExitCode.ShouldBe(3);
        result.StandardError.TrimEnd('\n').Split('\n').ShouldHaveSingleItem().ShouldContain("that global.json asks for is not installed");
    }
}
