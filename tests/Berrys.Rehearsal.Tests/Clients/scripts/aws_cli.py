"""The AWS command line: log in to ECR, create a service, reach it, run a task and read its log."""
import json
import os

from images import docker_login, image_tar
from rehearsal import Stack, get, main, run, say, unique, until


def aws(*words):
    output = run("aws", *words, "--output", "json")
    return json.loads(output) if output.strip() else {}


def scenario():
    with Stack("cli") as stack:
        host, name = stack.repository.split("/", 1)
        password = run("aws", "ecr", "get-login-password").strip()
        image = f"{stack.repository}:cli"
        run("docker", "import", "--change", 'CMD ["sh", "/run.sh"]', "-", image, data=image_tar(
            "mkdir -p /www; echo ok >/www/health; echo cli >/www/version; trap 'exit 0' TERM; busybox httpd -f -p 8000 -h /www & wait\n"))
        try:
            with docker_login("AWS", password, host) as env:
                run("docker", "push", "-q", image, env=env)
        finally:
            run("docker", "rmi", image)
        assert aws("ecr", "describe-images", "--repository-name", name)["imageDetails"][0]["imageTags"] == ["cli"]

        family = unique("cli")
        containers = [{"name": "web", "image": image, "essential": True, "portMappings": [{"containerPort": 8000}],
                       "logConfiguration": {"logDriver": "awslogs", "options": {
                           "awslogs-group": stack.log_group, "awslogs-region": "us-west-2", "awslogs-stream-prefix": "app"}}}]
        aws("ecs", "register-task-definition", "--family", family, "--network-mode", "awsvpc", "--requires-compatibilities", "FARGATE",
            "--cpu", "256", "--memory", "512", "--container-definitions", json.dumps(containers))
        network = f"awsvpcConfiguration={{subnets=[{stack.subnets[0]}],assignPublicIp=ENABLED}}"
        aws("ecs", "create-service", "--cluster", stack.cluster, "--service-name", "web", "--task-definition", family, "--desired-count", "2",
            "--launch-type", "FARGATE", "--network-configuration", network,
            "--load-balancers", f"targetGroupArn={stack.target_group},containerName=web,containerPort=8000")
        try:
            run("aws", "ecs", "wait", "services-stable", "--cluster", stack.cluster, "--services", "web")
            until("the load balancer answers", lambda: get(stack.port) == (200, "cli"), 30)

            def completed():
                service = aws("ecs", "describe-services", "--cluster", stack.cluster, "--services", "web")["services"][0]
                return (service["runningCount"], service["deployments"][0]["rolloutState"]) == (2, "COMPLETED")
            until("COMPLETED", completed)

            task = aws("ecs", "run-task", "--cluster", stack.cluster, "--task-definition", family, "--launch-type", "FARGATE",
                       "--network-configuration", network, "--overrides", json.dumps(
                           {"containerOverrides": [{"name": "web", "command": ["sh", "-c", "echo from the command line; exit 5"]}]}))["tasks"][0]["taskArn"]
            run("aws", "ecs", "wait", "tasks-stopped", "--cluster", stack.cluster, "--tasks", task)
            stopped = aws("ecs", "describe-tasks", "--cluster", stack.cluster, "--tasks", task)["tasks"][0]
            assert stopped["containers"][0]["exitCode"] == 5, stopped
            # Version 1 has no tail.
            read = ("tail", stack.log_group, "--since", "10m") if run("aws", "--version").startswith("aws-cli/2") else (
                "filter-log-events", "--log-group-name", stack.log_group)
            until(f"aws logs {read[0]} shows the line", lambda: "from the command line" in run("aws", "logs", *read), 20)
        finally:
            aws("ecs", "delete-service", "--cluster", stack.cluster, "--service", "web", "--force")
            stack.wait_stopped("web")
        say("   region", os.environ["AWS_REGION"])


main(scenario)
