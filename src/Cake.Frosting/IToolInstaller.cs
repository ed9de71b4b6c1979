using Cake.Core.Packaging;

namespace Cake.Frosting;

/// <summary>Installs the tools registered with <see cref="CakeHostExtensions.InstallTool"/>.</summary>
public interface IToolInstaller
{
    /// <summary>Installs a tool with the first package installer that takes its scheme, and makes it known to the tool locator.</summary>
    /// <param name="tool">The package that holds the tool.</param>
    /// <exception cref="Cake.Core.CakeException">No installer takes the scheme, or the package held no tool.</exception>
    void Install(PackageReference tool);
}
