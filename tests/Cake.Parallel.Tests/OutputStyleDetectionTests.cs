namespace Cake.Parallel.Tests;

public sealed class OutputStyleDetectionTests
{
    [TestCase("GITHUB_ACTIONS", "true", OutputStyle.GitHub)]
    [TestCase("GITLAB_CI", "true", OutputStyle.GitLab)]
    [TestCase("TF_BUILD", "True", OutputStyle.AzurePipelines)]
    [TestCase("TF_BUILD", "1", OutputStyle.AzurePipelines)]
    [TestCase("GITHUB_ACTIONS", "false", OutputStyle.Plain)]
    [TestCase("GITHUB_ACTIONS", "", OutputStyle.Plain)]
    [TestCase("CI", "true", OutputStyle.Plain)]
    public void The_build_server_decides(string variable, string value, OutputStyle expected) =>
        OutputStyleDetection.Detect(name => name == variable ? value : null).ShouldBe(expected);
}
