using System.Text.Json.Nodes;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;

namespace Berrys.Aws.Images;

/// <summary>
/// Which images a repository of ours keeps (docs/publishing.md). ECR never lets a rule expire an image that the tags of a rule
/// with a lower number match, so that what a release names stays as long as there are fewer than the first rule's limit.
/// </summary>
public static class ImageLifecycle
{
    private const int MostReleases = 10_000;
    private const int DaysOfBuilds = 30;
    private const int DaysWithoutTag = 7;

    /// <summary>The policy's text, for PutLifecyclePolicy.</summary>
    public static string Policy { get; } = CanonicalJson.Write(new JsonObject
    {
        ["rules"] = new JsonArray(
            Rule(1, "Keep what a release names", new JsonObject
            {
                ["countNumber"] = MostReleases,
                ["countType"] = "imageCountMoreThan",
                ["tagPrefixList"] = new JsonArray(ImageTags.ReleasePrefix),
                ["tagStatus"] = "tagged",
            }),
            Rule(2, "Forget builds that no release took", new JsonObject
            {
                ["countNumber"] = DaysOfBuilds,
                ["countType"] = "sinceImagePushed",
                ["countUnit"] = "days",
                ["tagPrefixList"] = new JsonArray(ImageTags.BuildPrefix),
                ["tagStatus"] = "tagged",
            }),
            Rule(3, "Forget what has no tag", new JsonObject
            {
                ["countNumber"] = DaysWithoutTag,
                ["countType"] = "sinceImagePushed",
                ["countUnit"] = "days",
                ["tagStatus"] = "untagged",
            })),
    });

    private static JsonObject Rule(int priority, string description, JsonObject selection) => new()
    {
        ["action"] = new JsonObject { ["type"] = "expire" },
        ["description"] = description,
        ["rulePriority"] = priority,
        ["selection"] = selection,
    };
}
