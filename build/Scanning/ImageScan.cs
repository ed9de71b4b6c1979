using Berrys.Build.Images;

namespace Berrys.Build.Scanning;

/// <summary>Scans images: each with Trivy, and each against the image policy. An image is meant by its id, never by a name.</summary>
/// <param name="images">The workspace's images.</param>
/// <param name="trivy">Scans with Trivy.</param>
/// <param name="policy">Holds images against the policy.</param>
public sealed class ImageScan(WorkspaceImages images, TrivyScan trivy, PolicyScan policy)
{
    /// <summary>The target's name.</summary>
    public const string Target = "ScanImages";

    /// <summary>Says what there is to scan.</summary>
    /// <param name="context">The run.</param>
    /// <returns>Two scans for each image of the selected services; without a selection, for every image.</returns>
    public async Task<IReadOnlyList<ScanWork>> PlanAsync(PipelineContext context)
    {
        var token = context.CancellationToken;
        var planned = WorkspaceImages.Selected(context, await images.ReadAsync(context, token));
        if (planned.IsEmpty)
        {
            context.Print($"{Target}: no service has a Dockerfile");
            return [];
        }

        var built = await images.BuiltAsync(context, planned, token);
        return [.. await trivy.PlanAsync(context, built), .. await policy.PlanAsync(context, built)];
    }
}
