using Berrys.Tools.Compose;
using CsCheck;

namespace Berrys.Tools.Tests.Compose;

public class ComposeOverrideTests
{
    [Test]
    public void Images_and_labels_are_set_per_service()
    {
        var text = ComposeOverride.Write(
            "3.8",
            new Dictionary<string, string> { ["web"] = "r/web:key-1", ["api"] = "r/api:key-2" },
            new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["db"] = new Dictionary<string, string> { ["b"] = "$2", ["a"] = "x \"y\"" },
                ["api"] = new Dictionary<string, string> { ["run"] = "1" },
                ["idle"] = new Dictionary<string, string>(),
            });

        text.ShouldBe("""
            version: "3.8"
            services:
              "api":
                image: "r/api:key-2"
                labels:
                  "run": "1"
              "db":
                labels:
                  "a": "x \"y\""
                  "b": "$$2"
              "idle": {}
              "web":
                image: "r/web:key-1"

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Nothing_to_override_is_a_valid_file() =>
        ComposeOverride.Write(null, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>()).ShouldBe("services: {}\n");

    [Test]
    public void What_is_written_is_read_back()
    {
        var character = Gen.Frequency((5, Gen.Char.AlphaNumeric), (1, Gen.Char[' ', '~']), (1, Gen.Char['\u0080', '\uD7FF']), (1, Gen.Char['\0', '\u001F']));
        Gen.Select(Gen.String[character, 1, 8], Gen.String[character, 1, 20]).Sample((service, image) =>
        {
            var text = ComposeOverride.Write("3", new Dictionary<string, string> { ["s" + service] = image }, new Dictionary<string, IReadOnlyDictionary<string, string>>());
            var file = ComposeFile.Parse(text, "f", _ => null);
            return file.Version == "3" && file.Services["s" + service].Image == image;
        });
    }
}
