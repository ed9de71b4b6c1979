using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>The key of a step: a hash of everything that decides its outcome.</summary>
public static class StepKey
{
    /// <summary>Part of every key: a change of the key's own form makes all keys new.</summary>
    public const string FormatVersion = "2";

    private const string Path = "PATH";

    /// <summary>Computes the key over all of <see cref="Fields"/>.</summary>
    /// <param name="step">The declared step.</param>
    /// <param name="contentHash">Gives the content hash of an input file by its path relative to the workspace.</param>
    /// <param name="variable">
    /// Gives the inherited value of a declared environment variable, or <see langword="null"/>; the command's own value comes first.
    /// </param>
    /// <param name="portable">Writes folders of this machine in a text so that machines agree; left out, texts stay as they are.</param>
    /// <returns>SHA-256 in lower-case hexadecimal (64 characters).</returns>
    public static string Compute(Step step, Func<string, string> contentHash, Func<string, string?> variable, Func<string, string>? portable = null)
    {
        using var hash = new FieldHash();
        foreach (var (name, value) in Fields(step, contentHash, variable, portable))
            hash.Add(name, value);
        return hash.ToHexadecimal();
    }

    /// <summary>
    /// What decides a step's outcome: target, service, tool, arguments, standard input, variables, facts, inputs and outputs.
    /// Where the tool and the workspace lie and how long the command may take are left out, so that machines agree; so is the
    /// search path, unless the step declares it, because the tool stands for what is found there.
    /// </summary>
    /// <param name="step">The declared step.</param>
    /// <param name="contentHash">Gives the content hash of an input file by its path relative to the workspace.</param>
    /// <param name="variable">Gives the inherited value of a declared environment variable, or <see langword="null"/>.</param>
    /// <param name="portable">Writes folders of this machine in a text so that machines agree.</param>
    /// <returns>Names and values, in an order that is the same for the same step.</returns>
    public static IEnumerable<(string Name, string Value)> Fields(
        Step step, Func<string, string> contentHash, Func<string, string?> variable, Func<string, string>? portable)
    {
        yield return ("format", FormatVersion);
        yield return ("target", step.Target);
        yield return ("service", step.Service);
        yield return ("tool", step.Tool.Name);
        yield return ("version", step.Tool.Version);
        foreach (var argument in step.Command.Arguments)
            yield return ("argument", Portable(argument));
        if (step.Command.Input is { } text)
            yield return ("standard input", Portable(text));
        foreach (var (name, value) in step.Facts)
            yield return ("fact " + name, value);
        foreach (var field in Variables(step, variable))
            yield return (field.Name, Portable(field.Value));
        foreach (var path in step.Inputs)
            yield return ("input " + path, contentHash(path));
        foreach (var output in step.Outputs)
            yield return ("output", Portable(output));

        string Portable(string value) => portable is null ? value : portable(value);
    }

    private static IEnumerable<(string Name, string Value)> Variables(Step step, Func<string, string?> variable)
    {
        var own = step.Command.Environment;
        foreach (var name in step.Environment)
            yield return Of(name, own.TryGetValue(name, out var value) ? value : variable(name));
        foreach (var (name, value) in own.Where(entry => entry.Key != Path && !step.Environment.Contains(entry.Key)))
        {
            // A secret does not leave the machine, not even hashed, unless the step declares that it depends on it.
            yield return step.Command.SecretVariables.Contains(name) ? ("secret " + name, "") : Of(name, value);
        }

        static (string, string) Of(string name, string? value) => value is null ? ("unset " + name, "") : ("variable " + name, value);
    }
}
