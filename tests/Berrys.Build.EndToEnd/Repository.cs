namespace Berrys.Build.EndToEnd;

/// <summary>The checkout that these tests belong to.</summary>
internal static class Repository
{
    /// <summary>Its root: the nearest folder above the test's assembly that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Berrys.Build.sln"))
            ? folder.TrimEnd(Path.DirectorySeparatorChar)
            : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("Not inside a checkout of Berrys.Build."));
}
