using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;

namespace Cake.Frosting.Internal.Services;

/// <summary>Cake's configuration: the build's settings, then <c>CAKE_*</c> variables, <c>cake.config</c> and the command line, the last one first.</summary>
internal sealed class FrostingConfiguration : ICakeConfiguration
{
    private readonly ICakeConfiguration _configuration;

    /// <summary>Reads the configuration.</summary>
    /// <param name="settings">The build's settings; of two with one key the last wins.</param>
    /// <param name="fileSystem">Where <c>cake.config</c> is.</param>
    /// <param name="environment">The variables and the working directory.</param>
    /// <param name="arguments">The arguments; of several values the first counts.</param>
    public FrostingConfiguration(IEnumerable<CakeSetting> settings, IFileSystem fileSystem, ICakeEnvironment environment, ICakeArguments arguments)
    {
        Dictionary<string, string> chosen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
            chosen[setting.Key] = setting.Value;

        Dictionary<string, string> given = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in arguments.GetArguments())
            given[name] = values.FirstOrDefault() ?? string.Empty;

        _configuration = new CakeConfigurationProvider(fileSystem, environment)
            .CreateConfiguration(environment.WorkingDirectory, chosen, given);
    }

    /// <inheritdoc/>
    public string GetValue(string key) => _configuration.GetValue(key);
}
