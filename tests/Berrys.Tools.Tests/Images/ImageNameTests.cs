using System.Text.RegularExpressions;
using Berrys.Tools.Images;
using CsCheck;

namespace Berrys.Tools.Tests.Images;

public partial class ImageNameTests
{
    [TestCase("api-gateway", "api-gateway")]
    [TestCase("a_b.c", "a_b.c")]
    [TestCase("API", "api-c8e5998f6a")]
    [TestCase("a b", "a-b-c8687a08aa")]
    [TestCase("größe", "gr-e-d353a2671b")]
    [TestCase("日本", "image-cf2abf0c5b")]
    [TestCase("", "image-e3b0c44298")]
    public void A_valid_name_stays_and_another_gets_a_hash(string name, string expected) => ImageName.Component(name).ShouldBe(expected);

    [TestCase("a--b")]
    [TestCase("a__b")]
    [TestCase("-a")]
    [TestCase("a.")]
    [TestCase("a-0123456789")]
    public void What_some_registry_refuses_is_changed(string name) => ImageName.Component(name).ShouldNotBe(name);

    [Test]
    public void Names_are_valid_and_stable() =>
        Names.Sample(name => Valid.IsMatch(ImageName.Component(name)) && ImageName.Component(name) == ImageName.Component(name)
            && ImageName.Component(name).Length <= 128);

    [Test]
    public void Different_names_have_different_repositories() =>
        Gen.Select(Names, Names).Sample((a, b) => a == b || ImageName.Component(a) != ImageName.Component(b), iter: 5000);

    [Test]
    public void A_changed_name_is_no_other_names_own() =>
        Names.Sample(name => ImageName.Component(name) == name || ImageName.Component(ImageName.Component(name)) != ImageName.Component(name));

    private static Gen<string> Names { get; } = Gen.OneOf(
        Gen.String[Gen.OneOf('a', 'A', '-', '_', '.', ' ', 'é'), 0, 4], Gen.String, Gen.String[Gen.Char['a', 'z'], 0, 300]);

    // The strictest registry's rule: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
    [GeneratedRegex("^[a-z0-9]+([._-][a-z0-9]+)*\\z")]
    private static partial Regex Valid { get; }
}
