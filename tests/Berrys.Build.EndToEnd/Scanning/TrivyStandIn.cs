using Berrys.Build.EndToEnd.Verifying;

namespace Berrys.Build.EndToEnd.Scanning;

/// <summary>Stands for Trivy, which cannot be had everywhere: it writes one of Trivy's own reports, whatever the image, and notes what it was asked.</summary>
internal sealed class TrivyStandIn : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("berrys-trivy-").FullName;

    /// <summary>Puts it first on the workspace's PATH.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="report">The report, a file of Trivy's samples.</param>
    public TrivyStandIn(SampleWorkspace workspace, string report)
    {
        var sample = Path.Combine(Repository.Root, "tests/Berrys.Tools.Tests/Samples/trivy", report);
        var program = Path.Combine(_folder, "trivy");
        File.WriteAllText(program, $"""
            #!/bin/sh
            [ "$1" = --version ] && exec echo "Version: 0.65.0"
            echo "$*" >> '{Asked}'
            while [ "$1" != --output ]; do shift; done
            exec cp '{sample}' "$2"

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        workspace.Variables["PATH"] = $"{_folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
    }

    /// <summary>The command lines that it got, one for each scan.</summary>
    public string[] CommandLines => File.Exists(Asked) ? File.ReadAllLines(Asked) : [];

    private string Asked => Path.Combine(_folder, "asked");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
