"""Runs an application as a process: settings, logs, signals, graceful shutdown."""
import logging
import os
import signal
import time

from . import logs
from .release import Release
from .server import HttpServer
from .settings import ConfigurationError, Settings

log = logging.getLogger(__name__)

STOP_SIGNALS = {signal.SIGTERM, signal.SIGINT}


def main(create_application, env=None):
    """Run until SIGTERM or SIGINT; returns the exit status of the process.

    0: every request was answered · 1: some were not, in the grace period · 2: wrong settings
    """
    began = time.monotonic()
    # Blocked before any thread starts, and taken by sigwait below: so a signal is never missed,
    # not even one that comes during the start, and no handler interrupts other code.
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)
    env = os.environ if env is None else env
    settings = Settings(env)
    logs.configure(Release.from_settings(settings))
    try:
        level = settings.text("LOG_LEVEL", "INFO").upper()
        if level not in logs.LEVELS:
            raise ConfigurationError(f"LOG_LEVEL must be one of {', '.join(logs.LEVELS)}")
        logging.getLogger().setLevel(level)
        grace = settings.number("SHUTDOWN_GRACE_SECONDS", 8.0, 0, 3600)
        delay = settings.number("DRAIN_DELAY_SECONDS", 0.0, 0, 3600)
        application = create_application(env)
        server = HttpServer(application, settings.text("HOST", "127.0.0.1"),
                            settings.integer("PORT", 8000, 0, 65535))
    except ConfigurationError as error:
        log.error("wrong settings", extra={"fields": {"detail": str(error)}})
        return 2
    if application.faults.settings.any:
        log.warning("faults are on", extra={"fields": {
            "faults": repr(application.faults.settings)}})
    application.start()
    server.start()
    log.info("started", extra={"fields": {
        "port": server.server_port, "seconds": round(time.monotonic() - began, 3)}})

    received = signal.sigwait(STOP_SIGNALS)
    log.info("draining", extra={"fields": {
        "signal": signal.Signals(received).name, "grace_seconds": grace}})
    unfinished = server.drain(grace, delay)
    application.stop()
    if unfinished:
        log.error("stopped with unfinished requests", extra={"fields": {"requests": unfinished}})
        return 1
    log.info("stopped")
    return 0
