"""Projects and tasks in PostgreSQL."""
from berrys_models import Project, Task

# The columns are always named, never *: while a release is rolled out, the schema may already have
# columns that this version does not know.
PROJECT_FIELDS = ("id", "name", "description", "status", "created_at")
TASK_FIELDS = ("id", "project_id", "title", "prompt", "status", "agent_id", "result", "created_at")

INSERT_PROJECT = """
    INSERT INTO projects (id, name, description, status, created_at) VALUES (%s, %s, %s, %s, %s)"""

SELECT_PROJECT = "SELECT id, name, description, status, created_at FROM projects WHERE id = %s"

SELECT_PROJECTS = """
    SELECT id, name, description, status, created_at FROM projects
    ORDER BY created_at DESC, id LIMIT %s"""

ARCHIVE_PROJECT = """
    UPDATE projects SET status = 'archived' WHERE id = %s
    RETURNING id, name, description, status, created_at"""

DELETE_PROJECT = "DELETE FROM projects WHERE id = %s RETURNING id"

# One statement, so that the project cannot go away between a check and the insert.
INSERT_TASK = """
    INSERT INTO tasks (id, project_id, title, prompt, status, agent_id, result, created_at)
    SELECT %s, id, %s, %s, %s, %s, %s, %s FROM projects WHERE id = %s FOR SHARE
    RETURNING id"""

SELECT_TASK = """
    SELECT id, project_id, title, prompt, status, agent_id, result, created_at FROM tasks
    WHERE id = %s"""

SELECT_TASKS = """
    SELECT id, project_id, title, prompt, status, agent_id, result, created_at FROM tasks
    WHERE (%s::text IS NULL OR project_id = %s) AND (%s::text IS NULL OR status = %s)
    ORDER BY created_at, id LIMIT %s"""

UPDATE_TASK = "UPDATE tasks SET status = %s, agent_id = %s, result = %s WHERE id = %s"

LONGEST_LIST = 500


class NotFound(Exception):
    """There is no such project or task."""


class Store:
    def __init__(self, pool):
        self._pool = pool

    def check(self):
        """Used by readiness: raises unless the database answers and has the schema."""
        with self._pool.transaction() as connection, connection.cursor() as cursor:
            cursor.execute("SELECT FROM projects, tasks LIMIT 0")

    def add_project(self, project):
        self._run(INSERT_PROJECT, project.id, project.name, project.description, project.status,
                  project.created_at)
        return project

    def project(self, project_id):
        return _project(_only(self._run(SELECT_PROJECT, project_id)))

    def projects(self):
        return [_project(row) for row in self._run(SELECT_PROJECTS, LONGEST_LIST)]

    def archive_project(self, project_id):
        return _project(_only(self._run(ARCHIVE_PROJECT, project_id)))

    def delete_project(self, project_id):
        _only(self._run(DELETE_PROJECT, project_id))

    def add_task(self, task):
        _only(self._run(INSERT_TASK, task.id, task.title, task.prompt, task.status,
                        task.agent_id, task.result, task.created_at, task.project_id))
        return task

    def task(self, task_id):
        return _task(_only(self._run(SELECT_TASK, task_id)))

    def tasks(self, project_id=None, status=None):
        rows = self._run(SELECT_TASKS, project_id, project_id, status, status, LONGEST_LIST)
        return [_task(row) for row in rows]

    def change_task(self, task_id, change):
        """`change` makes the new task from the old one; the row is locked meanwhile, so of two
        agents that want to take the same task the second one sees it taken."""
        with self._pool.transaction() as connection, connection.cursor() as cursor:
            cursor.execute(SELECT_TASK + " FOR UPDATE", (task_id,))
            task = change(_task(_only(cursor.fetchall())))
            cursor.execute(UPDATE_TASK, (task.status, task.agent_id, task.result, task_id))
        return task

    def _run(self, sql, *values):
        with self._pool.transaction() as connection, connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall() if cursor.description else []


def _only(rows):
    if not rows:
        raise NotFound
    return rows[0]


def _project(row):
    return Project(**dict(zip(PROJECT_FIELDS, row)))


def _task(row):
    return Task(**dict(zip(TASK_FIELDS, row)))
