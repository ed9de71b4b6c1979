using System.Text;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Logs;
using Berrys.Rehearsal.Tests.Stores;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Logs;

public sealed class LogStreamTests
{
    private static readonly EventPosition Start = new(0, 0);
    private static readonly EventPosition End = new(long.MaxValue, 0);
    private readonly TemporaryState _state = new();

    private string Path => _state.Settings.At($"logs/{Guid.NewGuid():N}.jsonl");

    [OneTimeTearDown]
    public void Remove() => _state.Dispose();

    [Test]
    public void Events_come_back_in_the_order_of_their_time_and_after_a_restart() => Gen.Long[1, 50].Array[0, 60].Sample(
        times =>
        {
            var path = Path;
            var stream = LogStream.Create(path, new("g", "s", 1), 1_000_000);
            foreach (var time in times)
                stream.Append([(time, $"at {time}")], 99);
            var expected = times.Order().Select(time => $"at {time}").ToArray();
            var again = LogStream.Open(path, 1_000_000)!;
            return Messages(stream).SequenceEqual(expected) && Messages(again).SequenceEqual(expected) && again.Header == stream.Header && again.Span() == stream.Span();
        },
        iter: 50);

    [Test]
    public void Half_a_line_is_dropped_and_written_over()
    {
        var path = Path;
        LogStream.Create(path, new("g", "s", 1), 1_000_000).Append([(1, "one")], 1);
        File.AppendAllText(path, """{"t":2,"i":2,"n":2,"m":"tw""");

        var stream = LogStream.Open(path, 1_000_000)!;
        stream.Append([(3, "three")], 3);

        Messages(stream).ShouldBe(["one", "three"]);
        Messages(LogStream.Open(path, 1_000_000)!).ShouldBe(["one", "three"]);
    }

    [Test]
    public void The_newest_events_are_kept_within_bounds()
    {
        var path = Path;
        const long limit = 20_000;
        var stream = LogStream.Create(path, new("g", "s", 1), limit);
        for (var time = 1; time <= 1000; time++)
            stream.Append([(time, new string('x', 60))], time);

        new FileInfo(path).Length.ShouldBeLessThanOrEqualTo(limit + (limit / 4));
        var kept = stream.Forward(Start, End, 1000);
        kept.Count.ShouldBeGreaterThan(150);
        kept[^1].Position.ShouldBe(new(1000, 1000));
        kept.Select(item => item.Position.At).ShouldBe(Enumerable.Range(1001 - kept.Count, kept.Count).Select(time => (long)time));
    }

    [Test]
    public void Lines_of_any_letters_and_length_survive()
    {
        var path = Path;
        string[] messages = ["", "line\nbreak", "ümläut \"quoted\" \\", new string('y', 200_000), "\u0000"];
        LogStream.Create(path, new("/g/ü", "s/1", 1), 10_000_000).Append(messages.Select((message, index) => ((long)index + 1, message)), 1);

        Messages(LogStream.Open(path, 10_000_000)!).ShouldBe(messages);
    }

    [Test]
    public void Paging_from_either_end_sees_every_event_once() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 9], Gen.Bool).Sample(
        (count, limit, fromHead) =>
        {
            var stream = LogStream.Create(Path, new("g", "s", 1), 1_000_000);
            stream.Append(Enumerable.Range(0, count).Select(index => (1000L + (index / 3), $"{index}")), 1);
            var (seen, token) = (new List<string>(), (string?)null);
            while (true)
            {
                var answer = EventReading.Get(stream, new JsonObject { ["limit"] = limit, ["startFromHead"] = fromHead, ["nextToken"] = token }, 0);
                var page = answer["events"]!.AsArray().Select(item => (string)item!["message"]!).ToArray();
                seen.InsertRange(fromHead ? seen.Count : 0, page);
                var next = (string)answer[fromHead ? "nextForwardToken" : "nextBackwardToken"]!;
                if (next == token)
                    return page.Length == 0 && seen.SequenceEqual(Enumerable.Range(0, count).Select(index => $"{index}"));
                token = next;
            }
        },
        iter: 60);

    [Test]
    public void What_is_written_after_the_end_follows_the_token()
    {
        var stream = LogStream.Create(Path, new("g", "s", 1), 1_000_000);
        var first = EventReading.Get(stream, [], 0);
        stream.Append([(5, "later")], 1);

        var second = EventReading.Get(stream, new JsonObject { ["nextToken"] = (string)first["nextForwardToken"]! }, 0);

        ((string?)second["events"]!.AsArray().Single()!["message"]).ShouldBe("later");
    }

    [Test]
    public void A_merged_search_is_in_order_and_its_pages_are_the_whole() => Gen.Select(Gen.Long[1, 9].Array[0, 12].Array[1, 4], Gen.Int[1, 5]).Sample(
        (streams, limit) =>
        {
            var files = streams.Select((times, index) =>
            {
                var stream = LogStream.Create(Path, new("g", $"s{index}", 1), 1_000_000);
                stream.Append(times.Select((time, place) => (time, $"{index}.{place}")), 1);
                return stream;
            }).ToArray();
            var (seen, ids, token) = (new List<long>(), new HashSet<string>(), (string?)null);
            do
            {
                var answer = EventSearch.Filter(files, new JsonObject { ["limit"] = limit, ["nextToken"] = token }, 0);
                foreach (var item in answer["events"]!.AsArray())
                {
                    seen.Add((long)item!["timestamp"]!);
                    ids.Add((string)item["eventId"]!);
                }
                token = (string?)answer["nextToken"];
            }
            while (token is not null);
            return seen.SequenceEqual(streams.SelectMany(times => times).Order()) && ids.Count == seen.Count;
        },
        iter: 60);

    [TestCase("a/b", "a_b-")]
    [TestCase("..", "__-")]
    public void File_names_are_harmless(string name, string start) => LogNames.ToFile(name).ShouldStartWith(start);

    [Test]
    public void File_names_are_short_and_their_own() =>
        Gen.Select(Gen.String, Gen.String).Sample((one, two) => Encoding.UTF8.GetByteCount(LogNames.ToFile(one)) < 100 && (one == two || LogNames.ToFile(one) != LogNames.ToFile(two)));

    private static IEnumerable<string> Messages(LogStream stream) => stream.Forward(Start, End, int.MaxValue).Select(item => item.Message);
}
