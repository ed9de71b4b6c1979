using System.Diagnostics;

namespace Berrys.Build.EndToEnd.Launching;

[TestFixture]
public sealed class ProgramsKeptTests
{
    [Test]
    public async Task A_compile_removes_what_is_old_and_does_not_run()
    {
        using var checkout = await Checkout.CompiledAsync();
        var compiled = checkout.ProgramNames.ShouldHaveSingleItem();
        string[] names = [.. Enumerable.Range(0, 6).Select(number => $"{number:x16}")];
        foreach (var (number, name) in names.Index())
            Place(checkout, name, TimeSpan.FromDays(number + 2));
        Place(checkout, "00000000000000ff", TimeSpan.FromHours(1));
        checkout.Write("src/New.cs", "internal static class New;");
        var running = Path.Combine(checkout.Programs, names[5], "running.sh");
        await File.WriteAllTextAsync(running, "read -r line\n");

        using var process = Process.Start(new ProcessStartInfo("sh", [running]) { RedirectStandardInput = true })!;
        try
        {
            (await checkout.RunAsync()).StandardError.ShouldContain("build: compiled");
        }
        finally
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
        }

        // The new one, the one compiled before, the one used an hour ago, and the one that runs.
        checkout.ProgramNames.Count.ShouldBe(4, string.Join(' ', checkout.ProgramNames));
        checkout.ProgramNames.ShouldContain(compiled);
        checkout.ProgramNames.ShouldContain("00000000000000ff");
        checkout.ProgramNames.ShouldContain(names[5]);
        checkout.Leftovers.ShouldBeEmpty();
    }

    private static void Place(Checkout checkout, string name, TimeSpan age)
    {
        var used = Path.Combine(Directory.CreateDirectory(Path.Combine(checkout.Programs, name)).FullName, "used");
        File.WriteAllText(used, string.Empty);
        File.SetLastWriteTimeUtc(used, DateTime.UtcNow - age);
    }
}
