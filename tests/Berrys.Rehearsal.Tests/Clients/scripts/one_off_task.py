"""Tasks that are run once: exit code, stopped reason, output; and one whose image does not exist."""
from images import push_image
from rehearsal import Stack, main, say


def scenario():
    with Stack("once", balanced=False) as stack:
        image, digest = push_image(stack.repository, "one")
        definition = stack.register(image, environment={"RELEASE": "one"})
        task = stack.run_task(definition, ["sh", "-c", "echo hello $RELEASE; sleep 1; echo to stderr >&2; exit 3"], startedBy="test")
        container = task["containers"][0]
        assert container["exitCode"] == 3, task
        assert container["imageDigest"] == digest, container
        assert (task["lastStatus"], task["stopCode"]) == ("STOPPED", "EssentialContainerExited"), task
        assert task["stoppedReason"] == "Essential container in task exited", task["stoppedReason"]
        assert task["startedAt"] <= task["stoppedAt"]
        lines = stack.log_of(task)
        assert lines == ["hello one", "to stderr"], lines
        found = stack.logs.filter_log_events(logGroupName=stack.log_group, filterPattern="stderr")["events"]
        assert [e["message"] for e in found] == ["to stderr"], found

        missing = stack.run_task(stack.register(stack.repository + ":absent"))
        assert missing["stopCode"] == "TaskFailedToStart", missing
        assert "CannotPullContainerError" in missing["stoppedReason"], missing["stoppedReason"]
        say("  ", missing["stoppedReason"])


main(scenario)
