using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Docker;
using Berrys.Tools.ImageArchives;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.Requirements;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Sbom;

/// <summary>Makes the bill of materials of an image that is in the engine.</summary>
/// <param name="commands">Runs Docker's client and Trivy.</param>
/// <param name="docker">Docker's client.</param>
/// <param name="trivy">Trivy's executable, whose document is taken instead of ours; <see langword="null"/> when it is not there.</param>
/// <param name="folder">The folder to run in.</param>
public sealed class ImageSbom(ICommandRunner commands, string docker, string? trivy, string folder)
{
    private const string Next = "./build.sh --target=BuildImages builds the images anew.";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Makes it.</summary>
    /// <param name="subject">The image; the engine must have it.</param>
    /// <param name="requirements">What the service's requirements file asks for; not used with Trivy.</param>
    /// <param name="cancellationToken">Cancels it; nothing is left behind.</param>
    /// <returns>A CycloneDX document. Ours is the same bytes for the same image and requirements; Trivy's never is.</returns>
    /// <exception cref="BerrysException">It cannot be made (exit code 1).</exception>
    public async Task<string> WriteAsync(SbomSubject subject, IEnumerable<Requirement> requirements, CancellationToken cancellationToken)
    {
        using var temporary = new PrivateFolder();
        return trivy is null
            ? CycloneDx.Write(ImagePackages.Of(subject, await ReadAsync(subject, temporary, cancellationToken), requirements))
            : await TrivysAsync(trivy, subject, temporary, cancellationToken);
    }

    private async Task<ImageContents> ReadAsync(SbomSubject subject, PrivateFolder temporary, CancellationToken cancellationToken)
    {
        var archive = temporary.At("image.tar");
        await RunAsync(DockerCommands.Save(docker, folder, subject.ConfigDigest, archive, Deadline), subject, cancellationToken);
        try
        {
            await using var file = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            return await ImageContents.ReadAsync(file, subject.ConfigDigest, cancellationToken);
        }
        catch (Exception error) when (error is ImageArchiveException or IOException)
        {
            throw Failure(subject, PlainText.Line(error.Message), error);
        }
    }

    private async Task<string> TrivysAsync(string executable, SbomSubject subject, PrivateFolder temporary, CancellationToken cancellationToken)
    {
        var report = temporary.MakeReport("sbom.cdx.json");
        await RunAsync(TrivySbom.Write(executable, folder, subject.ConfigDigest, report, Deadline), subject, cancellationToken);
        var reading = await ReportFile.ReadAsync(report, cancellationToken);
        return (reading.Problem ?? TrivySbom.Problem(reading.Content, subject.ConfigDigest)) is { } problem
            ? throw Failure(subject, $"trivy: {problem}", null)
            : System.Text.Encoding.UTF8.GetString(reading.Content.Span);
    }

    private async Task RunAsync(Command command, SbomSubject subject, CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(command, null, cancellationToken);
        if (result is not { ExitCode: 0, DeadlinePassed: false })
            throw Failure(subject, $"{Path.GetFileName(command.Executable)}: {CommandFailure.Ending(result)}: {PlainText.Line(result.LastLines.LastOrDefault() ?? "it printed nothing")}", null);
    }

    private static BerrysException Failure(SbomSubject subject, string reason, Exception? cause) =>
        new(ExitCode.Failed, $"The SBOM of {subject.Repository} ({subject.ConfigDigest}) cannot be made: {reason.TrimEnd('.')}.", Next, cause);
}
