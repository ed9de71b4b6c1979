"""What the scenarios share: clients, a stack of AWS resources, load. Nothing here is of the rehearsal's own code."""
import contextlib
import http.client
import os
import subprocess
import sys
import threading
import time
import uuid

import boto3
from botocore.config import Config

DEADLINE = 120
# A failed call must not be hidden by a second attempt.
CONFIG = Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=60, max_pool_connections=64)


def say(*words):
    print(time.strftime("%H:%M:%S", time.gmtime()), *words, flush=True)


def client(service):
    return boto3.client(service, config=CONFIG)


def unique(prefix):
    return f"{prefix}-{uuid.uuid4().hex[:6]}"


def until(what, probe, deadline=DEADLINE, pause=0.3):
    """Polls until the probe gives something that counts as true, and returns that."""
    end = time.monotonic() + deadline
    while True:
        found = probe()
        if found:
            say("  ", what)
            return found
        if time.monotonic() > end:
            raise AssertionError(f"not within {deadline} s: {what}")
        time.sleep(pause)


def get(port, path="/version", timeout=10, headers=None):
    """One request on a connection of its own: status and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode().strip()
    finally:
        connection.close()


class Load:
    """Requests from a few threads until it is left; every answer is counted by its body, every failure is kept."""

    def __init__(self, port, threads=4, pause=0.005):
        self.port, self.pause = port, pause
        self.answers, self.failures = {}, []
        self._lock, self._stop = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(threads)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join()

    @property
    def count(self):
        with self._lock:
            return sum(self.answers.values())

    def _run(self):
        while not self._stop.is_set():
            try:
                status, body = get(self.port)
                failure = None if status == 200 else f"{status} {body[:80]}"
            except (OSError, http.client.HTTPException) as error:
                failure, body = repr(error), None
            with self._lock:
                if failure:
                    self.failures.append(f"{time.strftime('%H:%M:%S', time.gmtime())} {failure}")
                else:
                    self.answers[body] = self.answers.get(body, 0) + 1
            time.sleep(self.pause)


def run(*command, data=None, env=None):
    """Runs a program; its output, or a failure with what it said."""
    done = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, timeout=DEADLINE)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(command[:6])} exited with {done.returncode}: {(done.stderr + done.stdout).decode()[-2000:]}")
    return done.stdout.decode()


class Stack:
    """A cluster, a repository, a log group, and a load balancer with a target group or two, as a client would make them; removed at the end."""

    def __init__(self, prefix, balanced=True, two_groups=False):
        self.name = unique(prefix)
        self.ecs, self.elb, self.ec2, self.logs = client("ecs"), client("elbv2"), client("ec2"), client("logs")
        self._undo = contextlib.ExitStack()
        self.balanced, self.two_groups = balanced, two_groups

    def __enter__(self):
        with contextlib.ExitStack() as guard:
            guard.push(self._undo)
            self._make()
            guard.pop_all()
        return self

    def __exit__(self, *error):
        return self._undo.__exit__(*error)

    def _make(self):
        self.cluster = self.ecs.create_cluster(clusterName=self.name)["cluster"]["clusterName"]
        self._undo.callback(self.ecs.delete_cluster, cluster=self.cluster)
        self.repository = client("ecr").create_repository(repositoryName=self.name)["repository"]["repositoryUri"]
        self._undo.callback(client("ecr").delete_repository, repositoryName=self.name, force=True)
        self.log_group = f"/ecs/{self.name}"
        self.logs.create_log_group(logGroupName=self.log_group)
        self._undo.callback(self.logs.delete_log_group, logGroupName=self.log_group)
        self.vpc = self.ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
        self.subnets = [s["SubnetId"] for s in self.ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [self.vpc]}])["Subnets"]][:2]
        if not self.balanced:
            return
        # Before the load balancer, for a group cannot be removed while a rule names it.
        self.target_group = self._make_target_group(self.name)
        self.other_group = self._make_target_group(f"{self.name}-b") if self.two_groups else None
        balancer = self.elb.create_load_balancer(Name=self.name, Subnets=self.subnets, Scheme="internet-facing", Type="application")["LoadBalancers"][0]
        self.balancer = balancer["LoadBalancerArn"]
        self._undo.callback(self.elb.delete_load_balancer, LoadBalancerArn=self.balancer)
        self.dns = balancer["DNSName"]
        self.listener = self.elb.create_listener(
            LoadBalancerArn=self.balancer, Protocol="HTTP", Port=80,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": self.target_group}])["Listeners"][0]["ListenerArn"]
        self._undo.callback(self.elb.delete_listener, ListenerArn=self.listener)
        self.port = int(self.dns.rsplit(":", 1)[1])
        say("   load balancer", self.dns)

    def _make_target_group(self, name):
        arn = self.elb.create_target_group(
            Name=name[:32], Protocol="HTTP", Port=8000, VpcId=self.vpc, TargetType="ip", HealthCheckPath="/health",
            HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=2, HealthyThresholdCount=2,
            UnhealthyThresholdCount=2)["TargetGroups"][0]["TargetGroupArn"]
        self._undo.callback(self.elb.delete_target_group, TargetGroupArn=arn)
        self.elb.modify_target_group_attributes(
            TargetGroupArn=arn, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "2"}])
        return arn

    def register(self, image, family=None, environment=None, **container):
        family = family or self.name
        definition = self.ecs.register_task_definition(
            family=family, networkMode="awsvpc", requiresCompatibilities=["FARGATE"], cpu="512", memory="1024",
            executionRoleArn="arn:aws:iam::123456789012:role/execution",
            containerDefinitions=[{
                "name": "web", "image": image, "essential": True, "portMappings": [{"containerPort": 8000, "protocol": "tcp"}],
                "environment": [{"name": k, "value": v} for k, v in (environment or {}).items()],
                "logConfiguration": {"logDriver": "awslogs", "options": {
                    "awslogs-group": self.log_group, "awslogs-region": "us-west-2", "awslogs-stream-prefix": "app"}},
                **container}])["taskDefinition"]["taskDefinitionArn"]
        say("   registered", definition.rsplit("/", 1)[1])
        return definition

    def network(self):
        return {"awsvpcConfiguration": {"subnets": self.subnets, "assignPublicIp": "ENABLED"}}

    def create_service(self, name, definition, count=2, target_group=None, **more):
        self.ecs.create_service(
            cluster=self.cluster, serviceName=name, taskDefinition=definition, desiredCount=count, launchType="FARGATE",
            networkConfiguration=self.network(), healthCheckGracePeriodSeconds=30,
            loadBalancers=[{"targetGroupArn": target_group or self.target_group, "containerName": "web", "containerPort": 8000}], **more)
        self._undo.callback(self.delete_service, name)

    def delete_service(self, name):
        self.ecs.delete_service(cluster=self.cluster, service=name, force=True)
        self.wait_stopped(name)

    def wait_stopped(self, name):
        def stopped():
            arns = [a for d in ("RUNNING", "STOPPED") for a in self.ecs.list_tasks(cluster=self.cluster, serviceName=name, desiredStatus=d)["taskArns"]]
            return not arns or all(t["lastStatus"] == "STOPPED" for t in self.ecs.describe_tasks(cluster=self.cluster, tasks=arns)["tasks"])
        until(f"all tasks of {name} are STOPPED", stopped)

    def service(self, name):
        return self.ecs.describe_services(cluster=self.cluster, services=[name])["services"][0]

    def wait_stable(self, name):
        self.ecs.get_waiter("services_stable").wait(cluster=self.cluster, services=[name], WaiterConfig={"Delay": 1, "MaxAttempts": DEADLINE})
        say("   services_stable")
        # Stable is running = desired of one deployment; that it is healthy, too, its rollout state says.
        until("COMPLETED", lambda: [d["rolloutState"] for d in self.service(name)["deployments"]] == ["COMPLETED"])

    def tasks(self, name):
        arns = self.ecs.list_tasks(cluster=self.cluster, serviceName=name)["taskArns"]
        return self.ecs.describe_tasks(cluster=self.cluster, tasks=arns)["tasks"] if arns else []

    def run_task(self, definition, command=None, **more):
        overrides = {"overrides": {"containerOverrides": [{"name": "web", "command": command}]}} if command else {}
        answer = self.ecs.run_task(
            cluster=self.cluster, taskDefinition=definition, launchType="FARGATE", networkConfiguration=self.network(), **overrides, **more)
        assert not answer["failures"], answer["failures"]
        arn = answer["tasks"][0]["taskArn"]
        self.ecs.get_waiter("tasks_stopped").wait(cluster=self.cluster, tasks=[arn], WaiterConfig={"Delay": 1, "MaxAttempts": DEADLINE})
        return self.ecs.describe_tasks(cluster=self.cluster, tasks=[arn])["tasks"][0]

    def log_of(self, task):
        stream = f"app/web/{task['taskArn'].rsplit('/', 1)[1]}"

        def read():
            try:
                return self.logs.get_log_events(logGroupName=self.log_group, logStreamName=stream, startFromHead=True)["events"]
            except self.logs.exceptions.ResourceNotFoundException:
                return None
        return [e["message"] for e in until(f"log stream {stream} has lines", read, 20)]

    def health(self, target_group=None):
        described = self.elb.describe_target_health(TargetGroupArn=target_group or self.target_group)["TargetHealthDescriptions"]
        return sorted(d["TargetHealth"]["State"] for d in described)


def main(scenario):
    say("scenario", sys.argv[0].rsplit("/", 1)[-1])
    scenario()
    say("passed")
