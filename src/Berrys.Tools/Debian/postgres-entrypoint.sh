#!/bin/sh
# Starts PostgreSQL in a container as the postgres user; the first start makes the cluster.
# Nothing listens, not even on the local socket, before the cluster is complete: it is made
# beside its final place without a server running, and moved there in one rename.
set -eu

: "${PGDATA:=/var/lib/postgresql/data/cluster}"
: "${POSTGRES_USER:=postgres}"
: "${POSTGRES_DB:=$POSTGRES_USER}"
bin=/usr/lib/postgresql/15/bin
export PGDATA
# As process 1 the shell would ignore a signal that it has no trap for.
trap 'exit 143' TERM INT

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    if [ -z "${POSTGRES_PASSWORD:-}" ]; then
        echo "POSTGRES_PASSWORD must be set for the first start" >&2
        exit 2
    fi
    new="$PGDATA.new"
    rm -rf "$new"        # what a first start that was killed has left behind
    printf '%s\n' "$POSTGRES_PASSWORD" | "$bin/initdb" --pgdata="$new" \
        --username="$POSTGRES_USER" --pwfile=/dev/stdin --encoding=UTF8 --locale=C.UTF-8 \
        --auth-local=trust --auth-host=scram-sha-256 --no-sync >/dev/null
    echo "host all all all scram-sha-256" >>"$new/pg_hba.conf"
    if [ "$POSTGRES_DB" != postgres ]; then
        # Single-user mode: no server, so no moment at which pg_isready could answer.
        quoted=$(printf '%s' "$POSTGRES_DB" | sed 's/"/""/g')
        printf 'CREATE DATABASE "%s"\n' "$quoted" |
            "$bin/postgres" --single -c log_checkpoints=off -D "$new" postgres >/dev/null
    fi
    "$bin/initdb" --sync-only --pgdata="$new" >/dev/null
    mv "$new" "$PGDATA"
fi
unset POSTGRES_PASSWORD

# "postgres" in front of the server's options is accepted, as the official image does.
if [ "${1:-}" = postgres ]; then shift; fi
"$bin/postgres" -c listen_addresses='*' "$@" &
server=$!
# To PostgreSQL, SIGTERM means "wait until every client has gone"; SIGINT is the fast shutdown.
trap 'kill -INT "$server" 2>/dev/null || true' TERM INT
status=0
while kill -0 "$server" 2>/dev/null; do
    status=0
    wait "$server" || status=$?      # a trapped signal ends wait early: ask again
done
exit "$status"
