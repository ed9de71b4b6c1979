namespace Berrys.Tools.Prerequisites;

/// <summary>The command that a person would type to install a prerequisite.</summary>
public static class InstallCommand
{
    /// <summary>Writes the command.</summary>
    /// <param name="prerequisite">What is missing.</param>
    /// <param name="platform">Where.</param>
    /// <param name="administrator">Whether the user may install without sudo.</param>
    /// <returns>The command, or an instruction where no package manager has it.</returns>
    public static string For(Prerequisite prerequisite, Platform platform, bool administrator)
    {
        var sudo = administrator ? "" : "sudo ";
        var packages = prerequisite.Packages;
        return (prerequisite.Kind, platform) switch
        {
            (PrerequisiteKind.PythonDistribution, _) => "./build.sh --target=Restore --bootstrap",
            (PrerequisiteKind.DockerEngine, Platform.Debian) => $"{sudo}apt-get install -y {packages.Apt} && {sudo}dockerd",
            (PrerequisiteKind.DockerEngine, Platform.OtherLinux) => $"start the Docker Engine: {sudo}systemctl start docker",
            (PrerequisiteKind.DockerEngine, _) => "start Docker Desktop",
            (_, Platform.Debian) when packages.Apt is not null => $"{sudo}apt-get install -y {packages.Apt}",
            (_, Platform.MacOs) when packages.Brew is not null => $"brew install {packages.Brew}",
            (_, Platform.Windows) when packages.Winget is not null => $"winget install {packages.Winget}",
            _ when packages.Pip is not null => $"pip install '{packages.Pip}'",
            _ => $"install {prerequisite.Name} and put it on PATH",
        };
    }
}
