using Cake.Core.Packaging;

namespace Cake.Frosting.Internal.Services;

/// <summary>Installs tools by Cake's own installer.</summary>
/// <param name="installer">Cake's installer.</param>
internal sealed class ToolInstaller(Core.Tooling.IToolInstaller installer) : IToolInstaller
{
    /// <inheritdoc/>
    public void Install(PackageReference tool)
    {
        // Cake's installer works while its result is enumerated.
        foreach (var _ in installer.Install(tool))
        {
        }
    }
}
