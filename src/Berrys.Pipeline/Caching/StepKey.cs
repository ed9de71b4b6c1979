using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>The key of a step: a hash of everything that decides its outcome.</summary>
public static class StepKey
{
    /// <summary>Part of every key: a change of the key's own form makes all keys new.</summary>
    public const string FormatVersion = "1";

    /// <summary>
    /// Computes the key over target, service, tool, arguments, standard input, variables, facts, inputs and outputs.
    /// Where the tool and the workspace lie and how long the command may take are left out, so that machines agree.
    /// </summary>
    /// <param name="step">The declared step.</param>
    /// <param name="contentHash">Gives the content hash of an input file by its path relative to the workspace.</param>
    /// <param name="variable">
    /// Gives the inherited value of a declared environment variable, or <see langword="null"/>; the command's own value comes first.
    /// </param>
    /// <returns>SHA-256 in lower-case hexadecimal (64 characters).</returns>
    public static string Compute(Step step, Func<string, string> contentHash, Func<string, string?> variable)
    {
        using var hash = new FieldHash();
        hash.Add("format", FormatVersion);
        hash.Add("target", step.Target);
        hash.Add("service", step.Service);
        hash.Add("tool", step.Tool.Name);
        hash.Add("version", step.Tool.Version);
        foreach (var argument in step.Command.Arguments)
            hash.Add("argument", argument);
        if (step.Command.Input is { } text)
            hash.Add("standard input", text);
        foreach (var (name, value) in step.Facts)
            hash.Add("fact " + name, value);
        AddVariables(hash, step, variable);
        foreach (var path in step.Inputs)
            hash.Add("input " + path, contentHash(path));
        foreach (var output in step.Outputs)
            hash.Add("output", output);
        return hash.ToHexadecimal();
    }

    private static void AddVariables(FieldHash hash, Step step, Func<string, string?> variable)
    {
        var own = step.Command.Environment;
        foreach (var name in step.Environment)
            Add(name, own.TryGetValue(name, out var value) ? value : variable(name));
        foreach (var (name, value) in own.Where(entry => !step.Environment.Contains(entry.Key)))
        {
            // A secret does not leave the machine, not even hashed, unless the step declares that it depends on it.
            if (step.Command.SecretVariables.Contains(name))
                hash.Add("secret " + name, "");
            else
                Add(name, value);
        }

        void Add(string name, string? value)
        {
            if (value is null)
                hash.Add("unset " + name, "");
            else
                hash.Add("variable " + name, value);
        }
    }
}
