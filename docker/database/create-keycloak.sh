#!/bin/sh
# Runs once, when the volume is new: Keycloak has a database and a user of its own.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=password="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create user keycloak with password :'password';
create database keycloak owner keycloak;
SQL
