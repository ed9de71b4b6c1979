using Berrys.Pipeline.Tests.Golden;
using CsCheck;

namespace Berrys.Pipeline.Tests.Workspaces;

/// <summary>Whatever is in the file, the answer is a definition or errors for a person.</summary>
public class PipelineFileFuzzTests
{
    private static readonly string Example = File.ReadAllText(Repository.At("docs/pipeline-yaml.md")).Split("```yaml\n")[1].Split("```")[0];

    [Test]
    public void Any_signs() => Gen.String[Gen.Char["ab1 \n\t:-,[]{}'\"|>&*!#%@?\\.~<é\u0000\ud83d"], 0, 30].Sample(text => Answers(text), iter: 3000);

    [Test]
    public void A_good_file_with_a_slip() =>
        Gen.Select(Gen.Int[0, Example.Length - 1], Gen.Int[0, 6], Gen.String[Gen.Char[" \n\t:-,[]{}'\"|&*!x"], 0, 3])
            .Sample((at, gone, put) => Answers(Example[..at] + put + Example[Math.Min(Example.Length, at + gone)..]), iter: 1000);

    private static void Answers(string text)
    {
        try
        {
            PipelineFileTests.Parse(text).ShouldNotBeNull();
        }
        catch (BerrysException error)
        {
            error.ExitCode.ShouldBe(ExitCode.Usage);
            error.Message.Split('\n').ShouldAllBe(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^pipeline\.yaml:[1-9][0-9]*:[1-9][0-9]*: .{5,}"));
        }
    }
}
