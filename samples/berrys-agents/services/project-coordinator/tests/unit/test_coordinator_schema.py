from contextlib import contextmanager

import pytest

from project_coordinator.schema import (
    SchemaAtStart, apply, migrations, migrations_folder)


class RecordingPool:
    def __init__(self, failures=0):
        self.failures = failures
        self.executed = []

    @contextmanager
    def transaction(self):
        if self.failures:
            self.failures -= 1
            raise ConnectionError
        yield self

    @contextmanager
    def cursor(self):
        yield self

    def execute(self, sql, values=None):
        self.executed.append(sql)


def test_the_services_own_migrations_are_found_in_order():
    names = [name for name, _ in migrations(migrations_folder())]
    assert names == sorted(names)
    assert names[0] == "0001_create_projects_and_tasks"


def test_every_migration_can_be_applied_twice():
    for name, sql in migrations(migrations_folder()):
        for statement in ("CREATE TABLE", "CREATE INDEX"):
            assert sql.count(statement) == sql.count(statement + " IF NOT EXISTS"), name


def test_other_files_are_no_migrations(tmp_path):
    for name in ("0002_b.sql", "0001_a.sql", "README.md", "notes.sql"):
        (tmp_path / name).write_text(name)
    assert migrations(tmp_path) == [("0001_a", "0001_a.sql"), ("0002_b", "0002_b.sql")]


def test_a_folder_without_migrations_is_a_mistake(tmp_path):
    with pytest.raises(FileNotFoundError):
        migrations(tmp_path)


def test_one_instance_at_a_time():
    pool = RecordingPool()
    apply(pool, [("0001_a", "A"), ("0002_b", "B")])
    assert pool.executed[0].startswith("SELECT pg_advisory_xact_lock")
    assert pool.executed[1:] == ["A", "B"]


def test_it_is_tried_until_the_database_is_there():
    pool = RecordingPool(failures=3)
    schema = SchemaAtStart(pool, [("0001_a", "A")], retry_seconds=0)
    assert schema.check()
    schema.start()
    assert schema.finished.wait(5)
    assert schema.check() is None
    assert pool.executed[-1] == "A"
