using System.Text.Json;
using Berrys.Aws.Core;
using CsCheck;

namespace Berrys.Aws.Tests.Core;

/// <summary>Dates on both wires.</summary>
[TestFixture]
public sealed class DateTests
{
    private static readonly JsonSerializerOptions Epoch = new() { Converters = { new EpochSecondsConverter() } };
    private static readonly JsonSerializerOptions Iso = new() { Converters = { new IsoDateConverter() } };

    [TestCase("1700000000", "2023-11-14T22:13:20.0000000Z")]
    [TestCase("1.7000000005E9", "2023-11-14T22:13:20.5000000Z")]
    [TestCase("\"2023-11-14T23:13:20+01:00\"", "2023-11-14T22:13:20.0000000Z")]
    public void Epoch_seconds_are_read(string json, string date) => JsonSerializer.Deserialize<DateTime>(json, Epoch).ToString("O").ShouldBe(date);

    [TestCase("\"2023-11-14T22:13:20Z\"", "2023-11-14T22:13:20.0000000Z")]
    [TestCase("\"2023-11-14T22:13:20.123456+00:00\"", "2023-11-14T22:13:20.1234560Z")]
    [TestCase("\"2023-11-14 22:13:20\"", "2023-11-14T22:13:20.0000000Z")]
    public void Iso_dates_are_read(string json, string date) => JsonSerializer.Deserialize<DateTime>(json, Iso).ToString("O").ShouldBe(date);

    [Test]
    public void What_is_written_is_read() =>
        Gen.Long[0, 4_000_000_000_000].Sample(milliseconds =>
        {
            var date = DateTime.UnixEpoch.AddMilliseconds(milliseconds);
            return new[] { Epoch, Iso }.All(options => JsonSerializer.Deserialize<DateTime>(JsonSerializer.Serialize(date, options), options) == date);
        });
}
