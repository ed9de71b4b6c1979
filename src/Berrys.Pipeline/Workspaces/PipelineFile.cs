using Berrys.Pipeline.Workspaces.Definitions;
using Berrys.Pipeline.Workspaces.Yaml;

namespace Berrys.Pipeline.Workspaces;

/// <summary>Reads pipeline.yaml (docs/pipeline-yaml.md).</summary>
public static class PipelineFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "pipeline.yaml";

    /// <summary>Reads the text of a pipeline.yaml.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="workspace">What the conventions found, to check names against.</param>
    /// <param name="exists">Whether a path relative to the workspace exists.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="BerrysException">The file has errors; the message has one <c>file:line:column</c> line each (exit code 2).</exception>
    public static PipelineDefinition Parse(string text, string file, Workspace workspace, Func<string, bool> exists)
    {
        var problems = new List<YamlProblem>();
        var root = new YamlComposer(text, problems).Compose();
        var definition = PipelineDefinition.Default;
        if (root is not null)
        {
            new ShapeChecker(problems).Check(root, PipelineShape.Root(), "");
            definition = root is YamlMap map ? new PipelineBinder(workspace, exists, problems).Bind(map) : definition;
        }

        if (problems.Count == 0)
            return definition;
        var lines = problems.Distinct().OrderBy(problem => problem.At.Line).ThenBy(problem => problem.At.Column).Select(problem => problem.In(file));
        throw new BerrysException(
            ExitCode.Usage,
            string.Join('\n', lines),
            $"Correct {(problems.Count == 1 ? "it" : "them")} in {file}; docs/pipeline-yaml.md lists every key.");
    }
}
