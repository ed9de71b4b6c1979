namespace Berrys.Pipeline.Tests.Golden;

/// <summary>Compares rendered text with a file that someone has looked at.</summary>
internal static class GoldenFile
{
    private const string Accept = "BERRYS_ACCEPT";

    /// <param name="actual">What was rendered.</param>
    /// <param name="relative">The file, relative to the checkout.</param>
    public static void ShouldBeIn(this string actual, string relative)
    {
        var file = Repository.At(relative);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved == actual)
            return;
        var (old, now) = (approved.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"""
            {relative} differs from what is rendered now, first at line {line + 1}:
              approved: {old.ElementAtOrDefault(line) ?? "(end of file)"}
              now:      {now.ElementAtOrDefault(line) ?? "(end of file)"}
            If the change is meant: {Accept}=1 dotnet test tests/Berrys.Pipeline.Tests, then look at the difference and commit it.
            All of it now:
            {actual}
            """);
    }
}
