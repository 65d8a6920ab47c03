#!/bin/sh
# Runs once, when the database is made: the application's role owns its database and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$ORDERWRIGHT_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
create role orderwright login nosuperuser nocreatedb nocreaterole noreplication password :'password';
create database orderwright owner orderwright;
revoke all on database orderwright from public;
SQL
