"""A secret of Secrets Manager arrives in a task's environment, whole or by key; a missing one keeps the task from starting."""
import json

from images import push_image
from rehearsal import Stack, client, main, say, unique


def scenario():
    secrets = client("secretsmanager")
    with Stack("secret", balanced=False) as stack:
        image, _ = push_image(stack.repository, "one")
        name = unique("app/shared")
        arn = secrets.create_secret(Name=name, SecretString=json.dumps({"user": "berry", "word": "ripe fruit"}))["ARN"]
        try:
            definition = stack.register(image, secrets=[
                {"name": "WHOLE", "valueFrom": arn}, {"name": "WORD", "valueFrom": f"{arn}:word::"}])
            lines = stack.log_of(stack.run_task(definition, ["sh", "-c", "echo $WORD; echo $WHOLE"]))
            assert lines[0] == "ripe fruit", lines
            assert json.loads(lines[1])["user"] == "berry", lines

            secrets.put_secret_value(SecretId=name, SecretString=json.dumps({"user": "berry", "word": "riper"}))
            lines = stack.log_of(stack.run_task(definition, ["sh", "-c", "echo $WORD"]))
            assert lines == ["riper"], lines

            missing = stack.register(image, secrets=[{"name": "X", "valueFrom": arn.replace("app/shared", "app/absent")}])
            task = stack.run_task(missing)
            assert task["stopCode"] == "TaskFailedToStart", task
            assert "ResourceInitializationError" in task["stoppedReason"], task["stoppedReason"]
            say("  ", task["stoppedReason"])
        finally:
            secrets.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True)


main(scenario)
