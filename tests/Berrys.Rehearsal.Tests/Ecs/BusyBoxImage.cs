using System.Formats.Tar;
using CliWrap;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Tests.Ecs;

/// <summary>A tiny image made from Debian's static busybox, without any registry.</summary>
internal static class BusyBoxImage
{
    public const string Name = "berrys-ecs-test-busybox:1";

    private static readonly string[] Applets = ["sh", "sleep", "echo", "cat", "httpd", "tail", "head", "dd", "true", "env", "wget", "seq"];

    public static async Task MakeAsync(IDockerClient docker)
    {
        try
        {
            await docker.Images.InspectImageAsync(Name);
            return;
        }
        catch (DockerImageNotFoundException)
        {
            // Made below.
        }

        var folder = Directory.CreateTempSubdirectory("berrys-busybox-").FullName;
        try
        {
            await Cli.Wrap("sh").WithWorkingDirectory(folder)
                .WithArguments(["-c", "(apt-get download busybox-static || (apt-get update && apt-get download busybox-static)) && dpkg-deb -x busybox-static*.deb ."])
                .ExecuteAsync();
            using var tar = new MemoryStream();
            await using (var writer = new TarWriter(tar, leaveOpen: true))
            {
                await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, "tmp/") { Mode = (UnixFileMode)0x3FF });
                await writer.WriteEntryAsync(Path.Combine(folder, "bin/busybox"), "bin/busybox");
                foreach (var applet in Applets)
                    await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{applet}") { LinkName = "busybox" });
            }

            tar.Position = 0;
            var (repository, tag) = (Name.Split(':')[0], Name.Split(':')[1]);
            await docker.Images.CreateImageAsync(
                new ImagesCreateParameters { FromSrc = "-", Repo = repository, Tag = tag }, tar, null!, new Progress<JSONMessage>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
