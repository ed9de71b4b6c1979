"""The gateway is killed under load: containers and load balancer go on; started again it knows all of them. Whoever runs this does what lines with => say."""
import os
import urllib.error
import urllib.request

from images import push_image
from rehearsal import Load, Stack, get, main, say, until

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]


def answers():
    try:
        with urllib.request.urlopen(f"{ENDPOINT}/_rehearsal/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def picture(stack):
    rules = stack.elb.describe_rules(ListenerArn=stack.listener)["Rules"]
    return {
        "tasks": sorted((t["taskArn"], t["containers"][0]["runtimeId"], t["startedAt"].timestamp()) for t in stack.tasks("web")),
        "service": {k: v for k, v in stack.service("web").items() if k in ("serviceArn", "runningCount", "desiredCount", "pendingCount", "taskDefinition")},
        "deployments": [(d["id"], d["rolloutState"]) for d in stack.service("web")["deployments"]],
        "health": stack.health(),
        "weights": [[(g["TargetGroupArn"], g["Weight"]) for a in r["Actions"] for g in a["ForwardConfig"]["TargetGroups"]] for r in rules],
        "dns": stack.elb.describe_load_balancers(LoadBalancerArns=[stack.balancer])["LoadBalancers"][0]["DNSName"],
    }


def scenario():
    with Stack("takeover", two_groups=True) as stack:
        image, _ = push_image(stack.repository, "one")
        stack.create_service("web", stack.register(image, environment={"RELEASE": "one"}))
        other = stack.other_group
        stack.elb.modify_listener(ListenerArn=stack.listener, DefaultActions=[{"Type": "forward", "ForwardConfig": {"TargetGroups": [
            {"TargetGroupArn": stack.target_group, "Weight": 70}, {"TargetGroupArn": other, "Weight": 30}]}}])
        stack.create_service("other", stack.register(image, f"{stack.name}-b", {"RELEASE": "two"}), 1, other)
        stack.wait_stable("web")
        stack.wait_stable("other")
        until("the load balancer answers", lambda: get(stack.port)[0] == 200, 30)
        before = picture(stack)
        assert before["health"] == ["healthy", "healthy"], before
        with Load(stack.port) as load:
            until("load runs", lambda: load.count > 100)
            say("=> kill")
            until("the gateway is gone", lambda: not answers(), 20)
            at_kill = load.count
            until("500 requests without a gateway", lambda: load.count > at_kill + 500, 60)
            say("=> start")
            until("the gateway answers again", answers, 60)
            after = until("the same picture", lambda: (lambda now: now if now == before else None)(picture(stack)), 30)
            at_start = load.count
            until("500 requests with the new one", lambda: load.count > at_start + 500, 60)
        say("   answers", load.answers, "failures", len(load.failures))
        assert not load.failures, load.failures[:5]
        assert set(load.answers) == {"one", "two"}, load.answers
        assert after == before
        stack.ecs.update_service(cluster=stack.cluster, service="web", desiredCount=1)
        stack.wait_stable("web")
        assert len(stack.tasks("web")) == 1, "a task that was taken over cannot be stopped"


main(scenario)
