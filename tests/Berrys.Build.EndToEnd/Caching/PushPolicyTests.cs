using Berrys.Build.Caching;

namespace Berrys.Build.EndToEnd.Caching;

public sealed class PushPolicyTests
{
    private const string Own = """{"repository": {"full_name": "berrys/platform"}, "pull_request": {"head": {"repo": {"full_name": "berrys/platform"}}}}""";
    private const string Fork = """{"repository": {"full_name": "berrys/platform"}, "pull_request": {"head": {"repo": {"full_name": "stranger/platform"}}}}""";
    private const string GoneFork = """{"repository": {"full_name": "berrys/platform"}, "pull_request": {"head": {"repo": null}}}""";
    private const string Workflow = """{"repository": {"full_name": "berrys/platform"}, "workflow_run": {"head_repository": {"full_name": "stranger/platform"}}}""";

    [TestCase(null, null, null)]
    [TestCase("push", null, null)]
    [TestCase("schedule", "no JSON", null)]
    [TestCase("pull_request", Own, null)]
    [TestCase("pull_request", Fork, "it builds a pull request from stranger/platform")]
    [TestCase("pull_request_target", Fork, "it builds a pull request from stranger/platform")]
    [TestCase("pull_request", GoneFork, "it builds a pull request from another repository")]
    [TestCase("workflow_run", Workflow, "it builds a pull request from stranger/platform")]
    [TestCase("issue_comment", """{"repository": {"full_name": "berrys/platform"}}""", "it builds a pull request from another repository")]
    [TestCase("pull_request", "no JSON", "the event pull_request cannot be read")]
    [TestCase("pull_request", null, "the event pull_request cannot be read")]
    [TestCase("pull_request", "[]", "it builds a pull request from another repository")]
    public void Only_what_is_known_to_be_our_own_uploads(string? name, string? text, string? refusal) => PushPolicy.Refusal(
        variable => variable == "GITHUB_EVENT_NAME" ? name : "/event.json", _ => text).ShouldBe(refusal);
}
