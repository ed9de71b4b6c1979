using System.Net;
using System.Security.Cryptography;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Tools.Processes;
using Microsoft.Extensions.Hosting;

namespace Berrys.Rehearsal.Registry;

/// <summary>Runs Debian's docker-registry. Its images outlive it; it is started anew with the rehearsal.</summary>
/// <param name="settings">The rehearsal.</param>
/// <param name="commands">Starts it.</param>
/// <param name="client">Asks whether it answers.</param>
/// <param name="access">Its port and password.</param>
/// <param name="time">Measures how long it takes.</param>
internal sealed class RegistryServer(
    RehearsalSettings settings, ICommandRunner commands, RegistryClient client, RegistryAccess access, TimeProvider time) : IHostedService, IImageRegistry
{
    /// <summary>The one user of the registry: ECR's tokens are for it.</summary>
    public const string UserName = "AWS";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private const int SecretLetters = 32;

    /// <summary>Where the images lie, relative to the state folder.</summary>
    public const string StorageFolder = "registry/storage";

    /// <inheritdoc />
    public string Host => $"127.0.0.1:{access.Port}";

    /// <inheritdoc />
    public string User => UserName;

    /// <inheritdoc />
    public string Password => access.Password;

    private string ProcessFile => settings.At("processes/registry.pid");

    private string LogFile => settings.At("logs/registry.log");

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await EndAsync();
        if (!await FreesPortAsync(cancellationToken))
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"Port {access.Port}, which the rehearsal's images are named by, is taken by another program.",
                "End that program, or start over: ./build.sh --target=RehearsalDown");
        }

        var configuration = WriteFiles();
        var command = new Command { Executable = "docker-registry", Arguments = ["serve", configuration], WorkingDirectory = settings.State };
        var process = await BackgroundProcess.StartAsync(commands, command, ProcessFile, LogFile, cancellationToken);
        var started = time.GetTimestamp();
        while (!await client.AnswersAsync(cancellationToken))
        {
            if (!process.IsLeaderAlive || time.GetElapsedTime(started) > StartDeadline)
                throw new BerrysException(ExitCode.MissingPrerequisite, "docker-registry does not answer.", $"Is it installed? Read {LogFile}; install it: apt-get install -y docker-registry");
            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => EndAsync();

    // A killed process keeps its port until its last thread has ended, which can be later than its first one.
    private async Task<bool> FreesPortAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (!LocalPorts.IsFree(IPAddress.Loopback, access.Port))
        {
            if (time.GetElapsedTime(started) > Grace)
                return false;
            await Task.Delay(Poll, time, cancellationToken);
        }

        return true;
    }

    private async Task EndAsync()
    {
        if (BackgroundProcess.Read(ProcessFile) is not { } process)
            return;
        await process.EndAsync(Grace, time);
        File.Delete(ProcessFile);
    }

    private string WriteFiles()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ProcessFile)!);
        Directory.CreateDirectory(Path.GetDirectoryName(LogFile)!);
        var passwords = settings.At("registry/htpasswd");
        StateFile.Write(passwords, $"{UserName}:{BcryptHash.Of(access.Password)}\n");
        var configuration = settings.At("registry/config.yml");
        var secret = RandomNumberGenerator.GetHexString(SecretLetters, lowercase: true);
        StateFile.Write(configuration, RegistryConfiguration.Write(settings.At(StorageFolder), passwords, access.Port, secret));
        return configuration;
    }
}
