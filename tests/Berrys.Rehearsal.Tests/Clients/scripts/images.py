"""A tiny image of nothing but busybox, and how it comes into ECR."""
import base64
import contextlib
import glob
import io
import os
import shutil
import subprocess
import tarfile
import tempfile

from rehearsal import DEADLINE, client, run, say

# Answers its release by /version, and ends at once when asked to.
WEB = """mkdir -p /www
echo ok >/www/health
echo "$RELEASE" >/www/version
trap 'exit 0' TERM
echo "serving $RELEASE"
busybox httpd -f -p 8000 -h /www &
wait
"""
_busybox = None


def _static_busybox():
    global _busybox
    if _busybox is None:
        installed = shutil.which("busybox")
        if installed and _is_static(installed):
            with open(installed, "rb") as file:
                _busybox = file.read()
        else:
            with tempfile.TemporaryDirectory() as folder:
                subprocess.run(["apt-get", "download", "-q", "busybox-static"], cwd=folder, check=True, capture_output=True, timeout=DEADLINE)
                subprocess.run(["dpkg-deb", "-x", glob.glob(f"{folder}/*.deb")[0], folder], check=True, timeout=DEADLINE)
                with open(next(f for f in (f"{folder}/bin/busybox", f"{folder}/usr/bin/busybox") if os.path.exists(f)), "rb") as file:
                    _busybox = file.read()
    return _busybox


def _is_static(program):
    return b"not a dynamic executable" in subprocess.run(["ldd", program], capture_output=True).stderr


def image_tar(command):
    """A file system of nothing but busybox and a script."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        def add(name, content, mode):
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(content), mode
            tar.addfile(info, io.BytesIO(content))
        add("bin/busybox", _static_busybox(), 0o755)
        add("run.sh", command.encode(), 0o755)
        add("etc/passwd", b"root:x:0:0:root:/:/bin/sh\n", 0o644)
        for name in ("sh", "echo", "env", "sleep", "cat", "mkdir", "wget", "true", "false"):
            link = tarfile.TarInfo(f"bin/{name}")
            link.type, link.linkname = tarfile.SYMTYPE, "busybox"
            tar.addfile(link)
        directory = tarfile.TarInfo("tmp")
        directory.type, directory.mode = tarfile.DIRTYPE, 0o1777
        tar.addfile(directory)
    return buffer.getvalue()


@contextlib.contextmanager
def docker_login(user, password, host):
    """A Docker configuration of our own, so that no other one is changed."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "DOCKER_CONFIG": folder}
        run("docker", "login", "--username", user, "--password-stdin", host, data=password.encode(), env=env)
        yield env


def push_image(repository, tag, command=WEB):
    """Builds an image and pushes it with a token of ECR: its reference by tag, and its digest."""
    reference = f"{repository}:{tag}"
    token = client("ecr").get_authorization_token()["authorizationData"][0]
    user, password = base64.b64decode(token["authorizationToken"]).decode().split(":", 1)
    run("docker", "import", "--change", 'CMD ["sh", "/run.sh"]', "--change", f"LABEL tag={tag}", "-", reference, data=image_tar(command))
    try:
        with docker_login(user, password, token["proxyEndpoint"].split("://")[-1]) as env:
            run("docker", "push", "-q", reference, env=env)
    finally:
        run("docker", "rmi", reference)
    detail = client("ecr").describe_images(repositoryName=repository.split("/", 1)[1], imageIds=[{"imageTag": tag}])["imageDetails"][0]
    say("   pushed", reference, detail["imageDigest"])
    return reference, detail["imageDigest"]
