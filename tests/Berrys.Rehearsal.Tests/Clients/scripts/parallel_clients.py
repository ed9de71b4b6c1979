"""Fifty clients at once, each with connections of its own, reading and writing in several services: no call fails."""
import datetime
import sys
import threading
import time

from images import push_image
from rehearsal import Stack, client, main, say

CLIENTS = 50
SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 10


def calls(stack, services, number):
    ecs, elb, watch, secrets, logs, ecr = services
    now = datetime.datetime.now(datetime.timezone.utc)
    metric = {"Namespace": "Parallel", "MetricName": f"m{number}"}
    return [
        lambda: ecs.describe_services(cluster=stack.cluster, services=["web"]),
        lambda: ecs.list_tasks(cluster=stack.cluster),
        lambda: elb.describe_target_health(TargetGroupArn=stack.target_group),
        lambda: elb.describe_rules(ListenerArn=stack.listener),
        lambda: watch.put_metric_data(Namespace="Parallel", MetricData=[{"MetricName": f"m{number}", "Values": [1.0, 2.5], "Unit": "Count"}]),
        lambda: watch.get_metric_data(StartTime=now - datetime.timedelta(minutes=5), EndTime=now + datetime.timedelta(minutes=1), MetricDataQueries=[
            {"Id": "m", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "p95"}}, {"Id": "e", "Expression": "m * 2"}]),
        lambda: secrets.put_secret_value(SecretId=f"parallel/{stack.name}/{number % 5}", SecretString=str(number)),
        lambda: secrets.get_secret_value(SecretId=f"parallel/{stack.name}/{number % 5}", VersionStage="AWSCURRENT"),
        lambda: logs.describe_log_groups(logGroupNamePrefix=stack.log_group),
        lambda: ecr.describe_images(repositoryName=stack.name),
        lambda: ecs.register_task_definition(family=f"{stack.name}-{number}", containerDefinitions=[{"name": "a", "image": "b", "memory": 64}]),
    ]


def scenario():
    with Stack("parallel") as stack:
        image, _ = push_image(stack.repository, "one")
        stack.create_service("web", stack.register(image, environment={"RELEASE": "one"}), count=1)
        stack.wait_stable("web")
        secrets = client("secretsmanager")
        for number in range(5):
            secrets.create_secret(Name=f"parallel/{stack.name}/{number}", SecretString="0")
        lock, end, done, errors, slowest = threading.Lock(), [0.0], [0], [], [0.0]
        # Making a client costs Python far more than a call costs the rehearsal; so before the clock runs.
        services = [[client(s) for s in ("ecs", "elbv2", "cloudwatch", "secretsmanager", "logs", "ecr")] for _ in range(CLIENTS)]

        def work(number):
            step = number
            while time.monotonic() < end[0]:
                every = calls(stack, services[number], number)
                began = time.monotonic()
                try:
                    every[step % len(every)]()
                    failure = None
                except Exception as error:  # pylint: disable=broad-except
                    failure = f"call {step % len(every)}: {error!r}"
                with lock:
                    done[0] += 1
                    slowest[0] = max(slowest[0], time.monotonic() - began)
                    if failure:
                        errors.append(failure)
                step += 1

        end[0] = time.monotonic() + SECONDS
        threads = [threading.Thread(target=work, args=(n,)) for n in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for number in range(5):
            secrets.delete_secret(SecretId=f"parallel/{stack.name}/{number}", ForceDeleteWithoutRecovery=True)
        say(f"   {done[0]} calls of {CLIENTS} clients in {SECONDS:.0f} s, slowest {slowest[0]:.1f} s, {len(errors)} errors")
        assert done[0] > CLIENTS
        assert not errors, errors[:10]


main(scenario)
