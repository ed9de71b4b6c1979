namespace Berrys.Pipeline.Tests.Golden;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Berrys.Build.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No checkout above {AppContext.BaseDirectory}.");
    }
}
