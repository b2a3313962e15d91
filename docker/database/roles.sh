#!/bin/sh
# Roles, databases, owners and passwords of one PostgreSQL. Runs by itself when the volume is new; by hand after an
# upgrade from one role for all, and when a password in .env has changed:
#   docker compose exec database sh /docker-entrypoint-initdb.d/roles.sh
set -eu
administrator() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"; }

administrator --dbname postgres --file /roles/roles.sql
administrator --dbname postgres <<'SQL'
\getenv owner DAYBOOK_DATABASE_OWNER_PASSWORD
\getenv service DAYBOOK_DATABASE_PASSWORD
\getenv keycloak KEYCLOAK_DATABASE_PASSWORD
\getenv administrator POSTGRES_PASSWORD
alter role daybook_owner password :'owner';
alter role daybook_service password :'service';
alter role keycloak password :'keycloak';
alter role current_user password :'administrator';
select 'create database keycloak' where not exists (select 1 from pg_database where datname = 'keycloak') \gexec
SQL
PGOPTIONS='-c daybook.owner=daybook_owner' administrator --dbname daybook --file /roles/ownership.sql
PGOPTIONS='-c daybook.owner=keycloak' administrator --dbname keycloak --file /roles/ownership.sql
