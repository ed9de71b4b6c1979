using Cake.Core;
using Cake.Core.IO;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Cake.Frosting.Tests;

/// <summary>A build whose console is recorded and whose working directory is not the process's.</summary>
internal sealed class BuildUnderTest
{
    public BuildUnderTest(params Type[] tasks)
    {
        Environment = Substitute.For<ICakeEnvironment>();
        Environment.WorkingDirectory = new DirectoryPath("/build");
        Environment.Platform.Returns(new CakePlatform());
        Environment.Runtime.Returns(new CakeRuntime());
        Environment.GetEnvironmentVariables().Returns(new Dictionary<string, string>());
        Files = Substitute.For<IFileSystem>();
        Files.GetDirectory(Arg.Any<DirectoryPath>()).Returns(call =>
        {
            var directory = Substitute.For<IDirectory>();
            directory.Exists.Returns(!call.Arg<DirectoryPath>().FullPath.Contains("missing"));
            return directory;
        });
        Host = CakeHost.Create().ConfigureServices(services =>
        {
            services.AddSingleton<IConsole>(Console);
            services.AddSingleton(Environment);
            services.AddSingleton(Files);
            services.AddSingleton(Events);
            foreach (var task in tasks)
                services.AddSingleton(typeof(IFrostingTask), task);
        });
    }

    public CakeHost Host { get; }

    public RecordingConsole Console { get; } = new();

    public Events Events { get; } = new();

    public ICakeEnvironment Environment { get; }

    public IFileSystem Files { get; }

    public int Run(params string[] arguments) => Host.Run(arguments);
}
