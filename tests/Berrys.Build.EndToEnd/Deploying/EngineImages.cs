using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>Looks into images of the engine.</summary>
internal static class EngineImages
{
    /// <summary>Searches all layers, configurations and histories of images.</summary>
    /// <returns>Those of the texts that one of them holds.</returns>
    public static async Task<IReadOnlyList<string>> HoldingAsync(IEnumerable<string> images, IReadOnlyCollection<string> texts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await (Cli.Wrap("docker").WithArguments(["image", "save", .. images]) | PipeTarget.Create(async (stream, token) =>
        {
            // What lies across two reads is seen whole in the second one.
            var longest = texts.Max(text => text.Length);
            var buffer = new byte[1 << 20];
            var kept = 0;
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(kept), token)) > 0;)
            {
                var seen = kept + read;
                foreach (var text in texts.Where(text => buffer.AsSpan(0, seen).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0))
                    found.Add(text);
                kept = Math.Min(longest, seen);
                buffer.AsSpan(seen - kept, kept).CopyTo(buffer);
            }
        })).ExecuteAsync();
        return [.. found];
    }

    /// <summary>The name of an image that begins with a text.</summary>
    public static async Task<string> NameAsync(string id, string beginning)
    {
        var names = await Cli.Wrap("docker").WithArguments(["image", "inspect", "--format", "{{range .RepoTags}}{{println .}}{{end}}", id]).ExecuteBufferedAsync();
        return names.StandardOutput.Split('\n').Single(name => name.StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>Removes every name of images, and the images where no container needs them.</summary>
    public static Task RemoveAsync(params string[] references) =>
        Cli.Wrap("docker").WithArguments(["image", "rm", "--force", .. references]).ExecuteBufferedAsync();
}
