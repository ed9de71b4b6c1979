using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>The key of a step: a hash of everything that decides its outcome.</summary>
public static class StepKey
{
    /// <summary>Part of every key: a change of the key's own form makes all keys new.</summary>
    public const string FormatVersion = "1";

    /// <summary>Computes the key: SHA-256 over length-prefixed fields, in lower-case hexadecimal (64 characters).</summary>
    /// <param name="step">The declared step.</param>
    /// <param name="contentHash">Gives the content hash of an input file by its path relative to the workspace.</param>
    /// <param name="variable">Gives the value of a declared environment variable, or <see langword="null"/>.</param>
    /// <returns>The key.</returns>
    public static string Compute(Step step, Func<string, string> contentHash, Func<string, string?> variable)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add("format", FormatVersion);
        Add("target", step.Target);
        Add("service", step.Service);
        Add("tool", step.Tool.Name);
        Add("version", step.Tool.Version);
        foreach (var argument in step.Command.Arguments)
            Add("argument", argument);
        foreach (var (name, value) in step.Facts)
            Add("fact " + name, value);
        foreach (var name in step.Environment)
            Add("variable " + name, variable(name) ?? "\0unset");
        foreach (var path in step.Inputs)
            Add("input " + path, contentHash(path));
        foreach (var output in step.Outputs)
            Add("output", output);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string name, string value)
        {
            foreach (var text in (ReadOnlySpan<string>)[name, value])
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }
        }
    }
}
