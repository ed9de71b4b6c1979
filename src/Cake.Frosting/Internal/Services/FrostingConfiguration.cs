using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;

namespace Cake.Frosting.Internal.Services;

/// <summary>Cake's configuration: the build's settings, then <c>CAKE_*</c> variables, <c>cake.config</c> and the command line; the later outrank the earlier.</summary>
internal sealed class FrostingConfiguration : ICakeConfiguration
{
    private const string Prefix = "CAKE_";

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

        var directory = environment.WorkingDirectory;
        _configuration = environment is CakeEnvironment && !fileSystem.Exist(directory.CombineWithFilePath("cake.config").MakeAbsolute(environment))
            ? FromProcess(chosen, given)
            : new CakeConfigurationProvider(fileSystem, environment).CreateConfiguration(directory, chosen, given);
    }

    /// <inheritdoc/>
    public string GetValue(string key) => _configuration.GetValue(key);

    // What Cake's provider does where there is no file, without the queries over structures that it compiles at every start.
    private static CakeConfiguration FromProcess(Dictionary<string, string> chosen, Dictionary<string, string> given)
    {
        Dictionary<string, string> values = [];
        foreach (var (key, value) in chosen)
            values[Normalize(key)] = value;
        var variables = Environment.GetEnvironmentVariables().GetEnumerator();
        while (variables.MoveNext())
        {
            if (variables.Key is string key && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                values[Normalize(key[Prefix.Length..])] = variables.Value as string ?? string.Empty;
        }

        foreach (var (key, value) in given)
            values[Normalize(key)] = value;
        return new(values);
    }

    private static string Normalize(string key) => key.ToUpperInvariant().Trim();
}
