using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;
using Cake.Frosting.Internal.Services;
using NSubstitute;

namespace Cake.Frosting.Tests.Services;

public sealed class FrostingConfigurationTests
{
    [Test]
    public void Without_a_file_it_says_what_Cakes_own_reading_says()
    {
        CakeEnvironment environment = new(new CakePlatform(), new CakeRuntime());
        FileSystem files = new();
        Dictionary<string, string> chosen = new() { ["A_key"] = "chosen", ["b_KEY "] = "chosen" };
        var expected = new CakeConfigurationProvider(files, environment)
            .CreateConfiguration(environment.WorkingDirectory, chosen, new Dictionary<string, string> { ["B_Key"] = "given", ["flag"] = string.Empty });

        FrostingConfiguration actual = new(chosen.Select(pair => new CakeSetting(pair.Key, pair.Value)), files, environment, Given(("B_Key", ["given", "again"]), ("flag", [])));

        foreach (var key in environment.GetEnvironmentVariables().Keys.Concat(["a_key", "A_KEY", "b_key", "flag", "none"]))
            actual.GetValue(key).ShouldBe(expected.GetValue(key), key);
    }

    [Test]
    public void The_file_outranks_the_variables_and_they_outrank_the_build()
    {
        var environment = Substitute.For<ICakeEnvironment>();
        environment.WorkingDirectory.Returns(new DirectoryPath("/build"));
        environment.GetEnvironmentVariables().Returns(new Dictionary<string, string> { ["CAKE_A"] = "variable", ["cake_b"] = "variable" });
        var file = Substitute.For<IFile>();
        file.Exists.Returns(true);
        file.Open(FileMode.Open, FileAccess.Read, FileShare.Read).Returns(_ => new MemoryStream("A=file"u8.ToArray()));
        var files = Substitute.For<IFileSystem>();
        files.GetFile(new FilePath("/build/cake.config")).Returns(file);

        FrostingConfiguration configuration = new([new("a", "build"), new("b", "build"), new("c", "build"), new("d", "build")], files, environment, Given(("d", ["given"])));

        configuration.GetValue("A").ShouldBe("file");
        configuration.GetValue("B").ShouldBe("variable");
        configuration.GetValue("C").ShouldBe("build");
        configuration.GetValue("D").ShouldBe("given");
    }

    private static ICakeArguments Given(params (string Name, ICollection<string> Values)[] arguments)
    {
        var given = Substitute.For<ICakeArguments>();
        given.GetArguments().Returns(arguments.ToDictionary(argument => argument.Name, argument => argument.Values));
        return given;
    }
}
