-- What the migrator and the database's setup ask. Both work on one connection, as its login or as
-- casework_owner.

-- Held until the connection gives it back, so that of two migrators the second waits.
-- name: lockMigrations
SELECT pg_advisory_lock(4207849484);

-- name: unlockMigrations
SELECT pg_advisory_unlock(4207849484);

-- name: findMigrationTable
SELECT to_regclass('public.schema_migrations') IS NOT NULL AS found;

-- The one table that is in no migration.
-- name: createMigrationTable
CREATE TABLE IF NOT EXISTS public.schema_migrations (
  number int PRIMARY KEY,
  name text NOT NULL,
  sha256 bytea NOT NULL,
  directives text[] NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now(),
  duration interval NOT NULL,
  CONSTRAINT migrations_count_from_one CHECK (number > 0),
  CONSTRAINT migration_digests_have_32_bytes CHECK (octet_length(sha256) = 32)
);

-- name: shareMigrationTable
GRANT SELECT ON public.schema_migrations TO casework_server, casework_acts, casework_readonly;

-- name: listMigrations
SELECT number, name, sha256, directives, applied_at,
  (extract(epoch FROM duration) * 1000000)::bigint AS microseconds
FROM schema_migrations ORDER BY number;

-- $5 microseconds
-- name: recordMigration
INSERT INTO schema_migrations (number, name, sha256, directives, duration)
VALUES ($1, $2, $3, $4, $5 * interval '1 microsecond');

-- Until the end of the transaction.
-- name: becomeOwner
SET LOCAL ROLE casework_owner;

-- Until the end of the transaction, the login's own rights.
-- name: becomeLogin
SET LOCAL ROLE NONE;

-- For a migration without a transaction.
-- name: becomeOwnerForSession
SET ROLE casework_owner;

-- name: becomeLoginForSession
RESET ROLE;

-- $1 a duration with its unit, $2 whether only until the end of the transaction
-- name: limitLockWait
SELECT set_config('lock_timeout', $1, $2);

-- What an attempt at building an index without a transaction left when it was cut off: it is not used, and its
-- name stands in the way of the next attempt. As casework_owner, under the migrators' lock.
-- name: dropUnfinishedIndexes
DO $$
DECLARE unfinished regclass;
BEGIN
  FOR unfinished IN
    SELECT i.indexrelid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE NOT i.indisvalid AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
  LOOP
    EXECUTE format('DROP INDEX %s', unfinished);
  END LOOP;
END $$;

-- Lets those pass who queued behind a lock that was not granted.
-- name: pauseBeforeRetry
SELECT pg_sleep_for($1 * interval '1 microsecond');

-- Policies make statements look costly that are not; compiling one takes longer than running it.
-- name: turnOffCompilation
DO $$ BEGIN
  EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
END $$;

-- Gives the database, and with it the schema public, to the owner's role.
-- name: giveDatabaseToOwner
DO $$ BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO casework_owner', current_database());
END $$;

-- Lets the owner's role build in a database that stays somebody else's.
-- name: letOwnerBuild
DO $$ BEGIN
  -- Not twice: who is a member by then would grant it as casework_owner, which PostgreSQL refuses.
  IF NOT has_schema_privilege('casework_owner', 'public', 'CREATE WITH GRANT OPTION') THEN
    GRANT CREATE, USAGE ON SCHEMA public TO casework_owner WITH GRANT OPTION;
  END IF;
END $$;

-- Names a login and its roles for grantRoles, until the end of the transaction.
-- $1 login, or null for the one connected; $2 roles, with commas between
-- name: nameGrant
SELECT set_config('casework.login', coalesce($1::text, session_user::text), true),
  set_config('casework.roles', $2, true);

-- Grants what the login is not a member of yet. Names are quoted here, by the server.
-- name: grantRoles
DO $$
DECLARE
  login_name text := current_setting('casework.login');
  role_name text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = login_name) THEN
    RAISE EXCEPTION 'there is no such login'
      USING ERRCODE = 'undefined_object', CONSTRAINT = 'logins_are_roles';
  END IF;
  FOREACH role_name IN ARRAY string_to_array(current_setting('casework.roles'), ',') LOOP
    IF NOT EXISTS (
      SELECT 1 FROM pg_auth_members held
      WHERE held.roleid = role_name::regrole
        AND held.member = (SELECT oid FROM pg_roles WHERE rolname = login_name))
    THEN
      EXECUTE format('GRANT %I TO %I', role_name, login_name);
    END IF;
  END LOOP;
END $$;

-- Whether a login may become casework_owner.
-- $1 login
-- name: isOwnersLogin
SELECT EXISTS (
  SELECT 1 FROM pg_auth_members held
  WHERE held.roleid = 'casework_owner'::regrole
    AND held.member = (SELECT oid FROM pg_roles WHERE rolname = $1));

-- As casework_owner. No row: there is no such person.
-- $1 login, $2 person code (or null), $3 whether a server's, $4 whether it may impersonate
-- name: registerLogin
INSERT INTO logins (login, person_id, is_server, may_impersonate)
SELECT $1, (SELECT id FROM persons WHERE code = $2), $3, $4
WHERE $2::text IS NULL OR EXISTS (SELECT 1 FROM persons WHERE code = $2)
ON CONFLICT (login) DO UPDATE SET person_id = EXCLUDED.person_id, is_server = EXCLUDED.is_server,
  may_impersonate = EXCLUDED.may_impersonate
RETURNING login;

-- As casework_owner.
-- name: listLogins
SELECT l.login, p.code AS person, l.is_server, l.may_impersonate
FROM logins l LEFT JOIN persons p ON p.id = l.person_id ORDER BY l.login;

-- As casework_owner. The role stays a role of the cluster; only Casework no longer knows it.
-- name: removeLogin
DELETE FROM logins WHERE login = $1;
