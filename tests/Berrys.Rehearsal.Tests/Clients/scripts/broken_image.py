"""An image that does not work is rolled back by the circuit breaker, and the old one serves all the time."""
from images import push_image
from rehearsal import Load, Stack, get, main, say, until


def scenario():
    with Stack("broken") as stack:
        good, _ = push_image(stack.repository, "good")
        bad, _ = push_image(stack.repository, "bad", "echo cannot start; exit 7\n")
        stable = stack.register(good, environment={"RELEASE": "good"})
        stack.create_service("web", stable, deploymentConfiguration={
            "deploymentCircuitBreaker": {"enable": True, "rollback": True}, "minimumHealthyPercent": 100, "maximumPercent": 200})
        stack.wait_stable("web")
        until("the load balancer answers", lambda: get(stack.port) == (200, "good"), 30)

        with Load(stack.port) as load:
            stack.ecs.update_service(cluster=stack.cluster, service="web", taskDefinition=stack.register(bad))
            # FAILED stays in deployments[] only until its tasks have stopped; the events keep it.
            events = until("the deployment has failed", lambda: (lambda said: said if any("deployment failed" in m for m in said) else None)(
                [e["message"] for e in stack.service("web")["events"]]))
            assert any("rolling back to deployment" in m for m in events), events

            def back():
                deployments = stack.service("web")["deployments"]
                return len(deployments) == 1 and deployments[0]["taskDefinition"] == stable and deployments[0]["rolloutState"] == "COMPLETED"
            until("the old task definition is the only deployment again", back)
            stack.wait_stable("web")
        assert not load.failures, load.failures[:5]
        say("   answers", load.answers)
        stopped = stack.ecs.list_tasks(cluster=stack.cluster, serviceName="web", desiredStatus="STOPPED")["taskArns"]
        described = [t for t in stack.ecs.describe_tasks(cluster=stack.cluster, tasks=stopped)["tasks"]
                     if t["containers"][0].get("exitCode") == 7]
        assert described and described[0]["stoppedReason"] == "Essential container in task exited", stopped


main(scenario)
