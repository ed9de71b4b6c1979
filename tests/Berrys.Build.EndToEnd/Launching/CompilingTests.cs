namespace Berrys.Build.EndToEnd.Launching;

[TestFixture]
public sealed class CompilingTests
{
    private const string Compiling = "build: compiling";

    [Test]
    public async Task Compiles_once()
    {
        using var checkout = new Checkout();

        var first = await checkout.RunAsync();
        var second = await checkout.RunAsync();

        first.StandardError.ShouldContain(Compiling);
        first.StandardOutput.ShouldStartWith("version=1");
        second.StandardError.ShouldBeEmpty();
        second.StandardOutput.ShouldBe(first.StandardOutput);
        checkout.ProgramNames.Count.ShouldBe(1);
        checkout.Leftovers.ShouldBeEmpty();
    }

    [Test]
    public async Task Two_launchers_at_once_compile_once()
    {
        using var checkout = new Checkout();

        var results = await Task.WhenAll(checkout.RunAsync("one"), checkout.RunAsync("two"));

        results.ShouldAllBe(result => result.ExitCode == 0);
        results.Count(result => result.StandardError.Contains(Compiling, StringComparison.Ordinal)).ShouldBe(1);
        results.Count(result => result.StandardError.Contains("build: waiting for another launcher", StringComparison.Ordinal)).ShouldBe(1);
        checkout.ProgramNames.Count.ShouldBe(1);
        checkout.Leftovers.ShouldBeEmpty();
    }

    [Test]
    public async Task A_touched_file_is_not_a_change()
    {
        using var checkout = await Checkout.CompiledAsync();
        await checkout.RunAsync();
        File.SetLastWriteTimeUtc(Path.Combine(checkout.Root, "build", "Program.cs"), DateTime.UtcNow.AddDays(1));

        var result = await checkout.RunAsync();

        result.StandardError.ShouldBeEmpty();
        checkout.ProgramNames.Count.ShouldBe(1);
    }

    [Test]
    public async Task A_change_of_the_same_size_and_time_is_a_change()
    {
        using var checkout = await Checkout.CompiledAsync();
        var source = Path.Combine(checkout.Root, "build", "Program.cs");
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddHours(-1));
        await checkout.RunAsync();
        var before = File.GetLastWriteTimeUtc(source);
        checkout.Write("build/Program.cs", StandIn.Program.Replace("version=1", "version=2", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(source, before);

        var changed = await checkout.RunAsync();
        checkout.Write("build/Program.cs", StandIn.Program);
        var back = await checkout.RunAsync();

        changed.StandardError.ShouldContain(Compiling);
        changed.StandardOutput.ShouldStartWith("version=2");
        back.StandardError.ShouldBeEmpty();
        back.StandardOutput.ShouldStartWith("version=1");
        checkout.ProgramNames.Count.ShouldBe(2);
    }

    [Test]
    public async Task A_new_file_of_src_is_a_change()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("src/New.cs", "internal static class New;");

        var result = await checkout.RunAsync();

        result.StandardError.ShouldContain(Compiling);
        checkout.ProgramNames.Count.ShouldBe(2);
    }

    [Test]
    public async Task What_is_not_compiled_in_is_not_a_change()
    {
        using var checkout = await Checkout.CompiledAsync();
        Directory.CreateDirectory(Path.Combine(checkout.Root, "tests"));
        checkout.Write("tests/Test.cs", "text");
        checkout.Write(".editorconfig", "root = true");
        checkout.Write("README.md", "text");

        var result = await checkout.RunAsync();

        result.StandardError.ShouldBeEmpty();
    }

    [Test]
    public async Task A_variable_that_changes_the_compile_is_a_change()
    {
        using var checkout = await Checkout.CompiledAsync();

        var result = await Checkout.RunAsync(checkout.Launch().WithEnvironmentVariables(variables => variables.Set("UsePublishedPackages", "true")));

        result.StandardError.ShouldContain(Compiling);
        checkout.ProgramNames.Count.ShouldBe(2);
    }

    [Test]
    public async Task An_error_is_shown_once_and_the_old_program_is_not_started()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("src/Broken.cs", "internal sealed class Broken { Missing missing; }");

        var result = await checkout.RunAsync();

        result.ExitCode.ShouldBe(1);
        result.StandardOutput.ShouldBeEmpty();
        result.StandardError.Split("error CS0246").Length.ShouldBe(2, result.StandardError);
        result.StandardError.ShouldContain("Broken.cs(1,");
        result.StandardError.ShouldContain("build: the build program does not compile; to repeat: dotnet publish");
        checkout.Leftovers.ShouldBeEmpty();
    }

    [Test]
    public async Task A_package_that_cannot_be_restored_is_a_missing_prerequisite()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"none\" value=\"./nowhere\" /></packageSources></configuration>");
        checkout.Write("build/Build.csproj", StandIn.Project.Replace("<Compile ", "<PackageReference Include=\"No.Such.Package\" Version=\"1.0.0\" /><Compile ", StringComparison.Ordinal));

        var result = await checkout.RunAsync();

        result.ExitCode.ShouldBe(3, result.StandardError);
        result.StandardError.ShouldContain("cannot be restored");
        checkout.Leftovers.ShouldBeEmpty();
    }

    [Test]
    public async Task A_lock_whose_owner_is_gone_is_taken_over()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("src/New.cs", "internal static class New;");
        Directory.CreateDirectory(Path.Combine(checkout.Programs, ".lock"));
        var host = await Checkout.RunAsync(CliWrap.Cli.Wrap("bash").WithArguments(["-c", "printf %s \"$HOSTNAME\""]));
        checkout.Write("build/bin/programs/.lock/owner", $"{int.MaxValue} {host.StandardOutput}\n");

        var result = await checkout.RunAsync();

        result.ExitCode.ShouldBe(0, result.StandardError);
        result.StandardError.ShouldContain("is gone; taking over");
        checkout.Leftovers.ShouldBeEmpty();
    }

    [Test]
    public async Task Waiting_for_the_lock_has_a_deadline()
    {
        using var checkout = await Checkout.CompiledAsync();
        checkout.Write("src/New.cs", "internal static class New;");
        Directory.CreateDirectory(Path.Combine(checkout.Programs, ".lock"));
        checkout.Write("build/bin/programs/.lock/owner", "1 another-machine\n");

        var result = await Checkout.RunAsync(checkout.Launch().WithEnvironmentVariables(variables => variables.Set("BERRYS_BUILD_LOCK_SECONDS", "0")));

        result.ExitCode.ShouldBe(1);
        result.StandardError.ShouldContain("process 1 on another-machine has held");
    }
}
