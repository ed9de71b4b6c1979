-- A project's tasks are listed in the order of their creation.

CREATE INDEX IF NOT EXISTS tasks_by_project ON tasks (project_id, created_at, id);
