using Berrys.Tools.Docker;

namespace Berrys.Tools.Tests.Docker;

public sealed class PushProgressTests
{
    [Test]
    public void Counts_layers_that_the_registry_has()
    {
        var progress = new PushProgress();
        progress.Text.ShouldBe("no layer yet");
        progress.Add("The push refers to repository [127.0.0.1:5000/berrys/gateway]");
        progress.Text.ShouldBe("no layer yet");

        foreach (var line in (string[])["5f70bf18a086: Preparing", "6b9d8a1c2e3f: Preparing", "7c0e9b2d3f4a: Waiting"])
            progress.Add(line);
        progress.Text.ShouldBe("0 of 3 layers");

        foreach (var line in (string[])["5f70bf18a086: Layer already exists", "6b9d8a1c2e3f: Pushed", "7c0e9b2d3f4a: Mounted from berrys/other"])
            progress.Add(line);
        progress.Text.ShouldBe("3 of 3 layers");
    }

    [Test]
    public void A_layer_that_is_tried_again_is_not_there_yet()
    {
        var progress = new PushProgress();
        progress.Add("5f70bf18a086: Pushed");
        progress.Add("5f70bf18a086: Retrying in 5 seconds");

        progress.Text.ShouldBe("0 of 1 layers");
    }

    [TestCase("v1.0: digest: sha256:5f70bf18a0860070 size: 528")]
    [TestCase("unauthorized: authentication required")]
    [TestCase("5F70BF18A086: Pushed")]
    [TestCase("5f70bf18a08: Pushed")]
    [TestCase("5f70bf18a086")]
    [TestCase("")]
    public void Other_lines_are_passed_over(string line)
    {
        var progress = new PushProgress();
        progress.Add(line);

        progress.Text.ShouldBe("no layer yet");
    }

    [Test]
    public void Lines_may_come_from_many_threads()
    {
        var progress = new PushProgress();
        Parallel.For(0, 200, layer => progress.Add($"{layer:x12}: Pushed"));

        progress.Text.ShouldBe("200 of 200 layers");
    }
}
