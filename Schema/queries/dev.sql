-- What `caseworkd` needs beside the loops: to hear of acts, and for `caseworkd dev` to set up a
-- database of its own.

-- name: listenForActs
LISTEN casework_acts;

-- $1 name
-- name: findDatabase
SELECT 1 FROM pg_database WHERE datname = $1;

-- The private cluster's only database; outside of a transaction.
-- name: createDevDatabase
CREATE DATABASE casework;

-- Makes the login that nameGrant named, if there is none. Names are quoted here, by the server.
-- name: createNamedLogin
DO $$
DECLARE
  login_name text := current_setting('casework.login');
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = login_name) THEN
    EXECUTE format('CREATE ROLE %I LOGIN', login_name);
  END IF;
END $$;

-- The shift in seconds, and the time without it.
-- name: readClock
SELECT shift_seconds, clock_timestamp() FROM clock;
