namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>One thing that is wrong in a file.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record YamlProblem(Position At, string Message)
{
    /// <summary>The problem as <c>file:line:column: message</c>.</summary>
    /// <param name="file">The file.</param>
    /// <returns>One line.</returns>
    public string In(string file) => $"{file}:{At.Line}:{At.Column}: {Message.ReplaceLineEndings("\\n")}";
}
