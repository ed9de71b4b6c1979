"""Brings the schema up to date at start, for development and tests only.

In the cloud a deployment step applies the same files, with backup and validation, before the
new release gets traffic; a service that changed the schema by itself would take that step away.
"""
import logging
import os
import threading
from pathlib import Path

log = logging.getLogger(__name__)

# Any number will do, as long as nobody else uses it: several instances may start at once, and
# CREATE TABLE IF NOT EXISTS fails when two run it together.
LOCK_KEY = 7_203_551


def migrations_folder():
    """Beside the package, in the source tree and in the image alike."""
    return Path(os.path.dirname(os.path.abspath(__file__))).parent / "migrations"


def migrations(folder):
    """The files in the order of their numbers."""
    found = sorted(Path(folder).glob("[0-9][0-9][0-9][0-9]_*.sql"))
    if not found:
        raise FileNotFoundError(f"No migrations in {folder}")
    return [(file.stem, file.read_text(encoding="utf-8")) for file in found]


def apply(pool, scripts):
    """All or nothing, one instance at a time."""
    with pool.transaction() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK_KEY,))
        for name, sql in scripts:
            cursor.execute(sql)
            log.info("migration applied", extra={"fields": {"migration": name}})


class SchemaAtStart:
    """Applies the migrations in the background, again and again until the database is there."""

    def __init__(self, pool, scripts, retry_seconds=0.25):
        self._pool = pool
        self._scripts = scripts
        self._retry_seconds = retry_seconds
        self._stopped = threading.Event()
        self.finished = threading.Event()

    def start(self):
        threading.Thread(target=self._run, name="schema", daemon=True).start()

    def stop(self):
        self._stopped.set()

    def check(self):
        """For readiness."""
        return None if self.finished.is_set() else "The schema is not up to date yet."

    def _run(self):
        while not self._stopped.is_set():
            try:
                apply(self._pool, self._scripts)
            except Exception as error:
                log.warning("the schema cannot be brought up to date yet", extra={"fields": {
                    "error": f"{type(error).__name__}: {error}".strip()}})
                self._stopped.wait(self._retry_seconds)
            else:
                self.finished.set()
                return
