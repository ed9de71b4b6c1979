using System.Collections.Immutable;
using System.Text;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Docker;

/// <summary>Reads how an image came about.</summary>
public static class ImageHistory
{
    /// <summary>Reads the output of <see cref="DockerCommands.History"/>: one JSON object per line.</summary>
    /// <param name="output">Standard output.</param>
    /// <returns>The instructions as the image keeps them, the newest first; <see langword="null"/> when a line cannot be read.</returns>
    public static ImmutableArray<string>? Parse(string output)
    {
        var instructions = ImmutableArray.CreateBuilder<string>();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (JsonReport.Read(Encoding.UTF8.GetBytes(line), entry => entry.Text("CreatedBy")) is not { } instruction)
                return null;
            instructions.Add(instruction);
        }

        return instructions.ToImmutable();
    }
}
