namespace Berrys.Tools.Dockerfiles;

/// <summary>Goes through a Dockerfile with the variables in force at each instruction.</summary>
internal static class ScopeWalk
{
    /// <summary>Goes through all instructions.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="given">The build arguments given.</param>
    /// <returns>Each instruction with the variables for its words; a FROM sees the global arguments.</returns>
    public static IEnumerable<(DockerfileInstruction Instruction, DockerfileVariables Variables)> Of(
        Dockerfile dockerfile, IReadOnlyDictionary<string, string> given)
    {
        var global = new StageScope(given, dockerfile.Escape);
        var scopes = new List<StageScope>();
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.Keyword == "FROM")
            {
                yield return (instruction, global.Variables);
                var image = global.Variables.Expand(dockerfile.Stages[instruction.Stage].Image);
                var parent = image is null ? null : dockerfile.EarlierStage(image, instruction.Stage);
                scopes.Add(new StageScope(global, parent is null ? null : scopes[parent.Index]));
                continue;
            }

            var scope = instruction.Stage < 0 ? global : scopes[^1];
            yield return (instruction, scope.Variables);
            scope.Take(instruction);
        }
    }
}
