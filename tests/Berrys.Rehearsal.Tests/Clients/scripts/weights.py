"""Two hundred weight changes under load lose no request, and the shares of traffic are what the weights say."""
import math

from images import push_image
from rehearsal import Load, Stack, get, main, say, until

CHANGES = 200
REQUESTS = 600


def scenario():
    with Stack("weights", two_groups=True) as stack:
        image, _ = push_image(stack.repository, "one")
        green = stack.other_group

        def weigh(a, b):
            stack.elb.modify_rule(RuleArn=rule, Actions=[{"Type": "forward", "ForwardConfig": {"TargetGroups": [
                {"TargetGroupArn": stack.target_group, "Weight": a}, {"TargetGroupArn": green, "Weight": b}]}}])
        rule = stack.elb.create_rule(
            ListenerArn=stack.listener, Priority=10, Conditions=[{"Field": "path-pattern", "Values": ["/*"]}],
            Actions=[{"Type": "forward", "ForwardConfig": {"TargetGroups": [
                {"TargetGroupArn": stack.target_group, "Weight": 100}, {"TargetGroupArn": green, "Weight": 0}]}}])["Rules"][0]["RuleArn"]
        stack.create_service("blue", stack.register(image, environment={"RELEASE": "blue"}))
        stack.create_service("green", stack.register(image, f"{stack.name}-g", {"RELEASE": "green"}), 1, green)
        stack.wait_stable("blue")
        stack.wait_stable("green")
        until("the load balancer answers", lambda: get(stack.port) == (200, "blue"), 30)

        with Load(stack.port) as load:
            for change in range(CHANGES):
                share = change * 7 % 101
                weigh(100 - share, share)
        say(f"   {CHANGES} changes, answers", load.answers, "failures", len(load.failures))
        assert not load.failures, load.failures[:5]
        assert len(load.answers) == 2, load.answers

        for share in (0, 10, 25, 50, 100):
            weigh(100 - share, share)
            answers = [get(stack.port) for _ in range(REQUESTS)]
            assert all(status == 200 for status, _ in answers), answers
            greens = sum(body == "green" for _, body in answers)
            # Five standard deviations of independent draws; a scheduler that takes turns is far nearer.
            tolerance = 5 * math.sqrt(REQUESTS * share / 100 * (1 - share / 100))
            say(f"   weight {share}: {greens} of {REQUESTS}")
            assert abs(greens - REQUESTS * share / 100) <= tolerance, (share, greens)


main(scenario)
