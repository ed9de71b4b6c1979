using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Logs;

namespace Berrys.Rehearsal.Tests.Logs;

public sealed class PutBatchTests
{
    private const long Day = 24 * 60 * 60 * 1000L;
    private const long Now = 100 * Day;

    [Test]
    public void What_is_too_old_expired_or_too_new_is_rejected_by_its_place()
    {
        var batch = PutBatch.Of(Events(Now - (3 * Day / 4), Now - (Day / 4), Now, Now + (Day / 8)), Now, TimeSpan.FromHours(12));

        batch.Accepted.Select(item => item.At).ShouldBe([Now - (Day / 4), Now]);
        batch.Rejected!.ToJsonString().ShouldBe("""{"tooNewLogEventStartIndex":3,"expiredLogEventEndIndex":1}""");
        PutBatch.Of(Events(Now - (15 * Day), Now - (15 * Day)), Now, null).Accepted.ShouldBeEmpty();
    }

    [Test]
    public void All_of_a_good_batch_is_taken() => PutBatch.Of(Events(Now - 1, Now, Now), Now, null).ShouldSatisfyAllConditions(
        batch => batch.Accepted.Count.ShouldBe(3),
        batch => batch.Rejected.ShouldBeNull());

    [Test]
    public void A_batch_out_of_order_too_long_or_empty_is_refused()
    {
        Should.Throw<AwsException>(() => PutBatch.Of(Events(Now, Now - 1), Now, null)).Message.ShouldBe("Log events in a single PutLogEvents request must be in chronological order.");
        Should.Throw<AwsException>(() => PutBatch.Of(Events(Now - (2 * Day), Now), Now, null)).Message.ShouldContain("24 hours");
        Should.Throw<AwsException>(() => PutBatch.Of([], Now, null)).Code.ShouldBe("InvalidParameterException");
    }

    private static JsonArray Events(params long[] times) => [.. times.Select(time => new JsonObject { ["timestamp"] = time, ["message"] = "x" })];
}
