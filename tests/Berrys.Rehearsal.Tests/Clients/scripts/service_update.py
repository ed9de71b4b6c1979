"""A service of two tasks behind a load balancer, reached, stable, and updated to another image without losing a request."""
from images import push_image
from rehearsal import Load, Stack, get, main, say, until


def scenario():
    with Stack("update") as stack:
        one, first_digest = push_image(stack.repository, "one")
        two, second_digest = push_image(stack.repository, "two")
        stack.create_service("web", stack.register(one, environment={"RELEASE": "one"}))
        stack.wait_stable("web")
        assert until("the load balancer answers", lambda: get(stack.port) == (200, "one"), 30)
        service = stack.service("web")
        assert (service["runningCount"], service["desiredCount"], service["pendingCount"]) == (2, 2, 0), service
        assert [d["rolloutState"] for d in service["deployments"]] == ["COMPLETED"], service["deployments"]
        assert stack.health() == ["healthy", "healthy"], stack.health()
        tasks = stack.tasks("web")
        assert {c["imageDigest"] for t in tasks for c in t["containers"]} == {first_digest}, tasks
        assert all(t["lastStatus"] == "RUNNING" for t in tasks)

        with Load(stack.port) as load:
            until("load runs", lambda: load.count > 50)
            updated = stack.ecs.update_service(
                cluster=stack.cluster, service="web", taskDefinition=stack.register(two, environment={"RELEASE": "two"}))["service"]
            assert [d["status"] for d in updated["deployments"]] == ["PRIMARY", "ACTIVE"], updated["deployments"]
            assert updated["deployments"][0]["rolloutState"] == "IN_PROGRESS"
            seen = [2]

            def one_deployment():
                deployments = stack.service("web")["deployments"]
                seen.append(len(deployments))
                return len(deployments) == 1 and deployments[0]["rolloutState"] == "COMPLETED"
            until("one deployment, COMPLETED", one_deployment)
            assert set(seen) == {1, 2}, seen
            stack.wait_stable("web")
            until("only the new release answers", lambda: all(get(stack.port) == (200, "two") for _ in range(10)), 30)
        say("   answers", load.answers, "failures", len(load.failures))
        assert not load.failures, load.failures[:5]
        assert {c["imageDigest"] for t in stack.tasks("web") for c in t["containers"]} == {second_digest}
        events = [e["message"] for e in stack.service("web")["events"]]
        assert any("has reached a steady state" in e for e in events), events


main(scenario)
