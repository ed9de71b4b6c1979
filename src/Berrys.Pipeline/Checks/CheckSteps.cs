using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Checks;

/// <summary>Turns the checks of pipeline.yaml into steps.</summary>
public static class CheckSteps
{
    private const string Uses = "{uses}";

    /// <summary>Whether a check needs to know what a component uses.</summary>
    /// <param name="check">The check.</param>
    /// <returns><see langword="true"/> when <c>{uses}</c> stands in its command or inputs.</returns>
    public static bool NeedsUsed(CheckDefinition check) =>
        check.Words.Contains(Uses) || check.Inputs.Any(pattern => pattern.Contains(Uses, StringComparison.Ordinal));

    /// <summary>
    /// The executable of a check as it has to be looked for: a name for PATH, or, when it has a slash, an absolute path
    /// that is relative to the component's folder in the definition.
    /// </summary>
    /// <param name="check">The check.</param>
    /// <param name="component">The service or shared library.</param>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <returns>The name or path.</returns>
    public static string Executable(CheckDefinition check, Component component, string root)
    {
        var word = Filled(check.Words[0], component);
        return word.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(word, Folder(component, root)) : word;
    }

    /// <summary>The step of a check for one component.</summary>
    /// <param name="check">The check.</param>
    /// <param name="component">The service or shared library.</param>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <param name="tool">The tool that <see cref="Executable"/> was found to be.</param>
    /// <param name="files">The workspace's files, relative to it with forward slashes.</param>
    /// <param name="used">What the component uses, which <c>{uses}</c> stands for.</param>
    /// <returns>The step; it is cacheable only when inputs are declared and there are such files.</returns>
    /// <exception cref="BerrysException">An input pattern leads out of the workspace (exit code 2).</exception>
    public static Step Of(CheckDefinition check, Component component, string root, ToolIdentity tool, FileTree files, IReadOnlyCollection<Component> used)
    {
        string[] folders = [.. used.Select(each => $"{Up(component)}{each.Path}")];
        ImmutableArray<string> outputs = [.. check.Outputs.Select(output => Output(check, component, output))];
        return new()
        {
            Target = check.Target,
            Service = component.Name,
            Tool = tool,
            Command = new()
            {
                Executable = tool.Path,
                Arguments = [.. check.Words.Skip(1).SelectMany(word => word == Uses ? folders : [Filled(word, component)])],
                WorkingDirectory = Folder(component, root),
                Environment = Variables(check, component),
                Deadline = check.Deadline,
            },
            Inputs = InputPatterns.Choose(check.Inputs.SelectMany(pattern => Patterns(pattern, folders)), component.Path, files).Except(outputs.SelectMany(output => (string[])[output, .. files.Below(output)])),
            Outputs = outputs,
            Environment = check.Environment.Keys.ToImmutableSortedSet(StringComparer.Ordinal),
        };
    }

    private static ImmutableSortedDictionary<string, string?> Variables(CheckDefinition check, Component component) =>
        check.Environment
            .Where(variable => variable.Value is not null)
            .Append(new("SERVICE", component.Name))
            .Append(new("SERVICE_PATH", component.Path))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Patterns(string pattern, string[] used) =>
        pattern.Contains(Uses, StringComparison.Ordinal) ? used.Select(folder => pattern.Replace(Uses, folder, StringComparison.Ordinal)) : [pattern];

    // From the component's folder to the workspace.
    private static string Up(Component component) => string.Concat(component.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(_ => "../"));

    // One pass, so that a folder named {path} is not filled in twice.
    private static string Filled(string word, Component component) => string.Join(
        component.Name,
        word.Split("{service}").Select(part => part.Replace("{path}", component.Path, StringComparison.Ordinal)));

    private static string Folder(Component component, string root) => Path.GetFullPath(component.Path, root);

    // An output is removed before the check runs.
    private static string Output(CheckDefinition check, Component component, string output)
    {
        var path = string.Join('/', $"{component.Path}/{output}".Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."));
        return path != component.Path
            ? path
            : throw new BerrysException(
                ExitCode.Usage, $"The check '{check.Name}' names the folder of {component.Name} itself as its output.", $"Name the files and folders that it writes in checks.{check.Name}.outputs of pipeline.yaml.");
    }
}
