-- Safe to apply twice: a development start with AUTO_MIGRATE=1 applies it every time.

CREATE TABLE IF NOT EXISTS projects (
    id          text        PRIMARY KEY,
    name        text        NOT NULL,
    description text        NOT NULL DEFAULT '',
    status      text        NOT NULL CHECK (status IN ('active', 'archived')),
    created_at  timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS tasks (
    id         text        PRIMARY KEY,
    project_id text        NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    title      text        NOT NULL,
    prompt     text        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('pending', 'running', 'done', 'failed')),
    agent_id   text,
    result     text,
    created_at timestamptz NOT NULL
);
