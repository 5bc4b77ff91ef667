-- How people reach the server: their accounts, what proves who they are, and what slows guessing down.
--
-- Moments here are now(), never act_moment(): a development clock shifts civil dates, not the life of a link
-- or of a session.

-- A function with its owner's rights must not find a caller's temporary table by the name of one of ours:
-- unless the path says otherwise, temporary tables are looked for first.
ALTER FUNCTION current_person() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION viewing_person() SET search_path = pg_catalog, public, pg_temp;

-- Whether the session's login is a server's, whatever role it has taken. An administrator's login takes
-- casework_acts too; what proves who somebody is, only servers read.
CREATE FUNCTION is_server() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM logins WHERE login = session_user AND is_server);
END $$;

-- How a person reaches the server; what else is known of them stays in persons.
CREATE TABLE accounts (
  person_id int PRIMARY KEY REFERENCES persons,
  email text,
  enabled boolean NOT NULL DEFAULT true,
  made_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT emails_have_a_place_and_are_short CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'
    AND length(email) BETWEEN 3 AND 254)
);
-- Somebody signs in by it, in any letter case.
CREATE UNIQUE INDEX an_email_is_one_persons ON accounts (lower(email)) WHERE email IS NOT NULL;

-- One password each, as scrypt made it, with what it was made with.
CREATE TABLE credentials (
  person_id int PRIMARY KEY REFERENCES accounts,
  salt bytea NOT NULL,
  key bytea NOT NULL,
  rounds int NOT NULL,
  block_size smallint NOT NULL,
  parallelism smallint NOT NULL,
  set_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT salts_have_16_bytes CHECK (octet_length(salt) = 16),
  CONSTRAINT keys_have_32_bytes CHECK (octet_length(key) = 32)
);

-- Links with which a first or a new password is set, once. Of a person's links only the last one counts.
CREATE TABLE enrolments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- SHA-256 of what the link bears.
  token bytea NOT NULL,
  person_id int NOT NULL REFERENCES accounts,
  made_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT enrolment_tokens_are_unique UNIQUE (token),
  CONSTRAINT enrolment_tokens_are_digests CHECK (octet_length(token) = 32),
  CONSTRAINT enrolments_last_at_most_30_days CHECK (expires_at <= made_at + interval '30 days')
);
CREATE INDEX enrolments_by_person ON enrolments (person_id, id);

-- Guesses that failed or are under way, by the name that was typed and by the address: all servers count here.
CREATE TABLE sign_in_throttles (
  -- 1 a name, 2 an address
  kind smallint NOT NULL,
  -- SHA-256 of it.
  subject bytea NOT NULL,
  failures int NOT NULL,
  first_at timestamptz NOT NULL,
  -- Since ever where nobody has to wait: of two servers that count at once, neither's moment is the later one.
  blocked_until timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (kind, subject),
  CONSTRAINT throttle_kinds_are_known CHECK (kind IN (1, 2)),
  CONSTRAINT throttle_subjects_are_digests CHECK (octet_length(subject) = 32)
);
CREATE INDEX sign_in_throttles_by_age ON sign_in_throttles (first_at);

-- How long nobody may try after so many failures; null when anybody may. Of a name, five are free, and then each doubles the wait, up to a
-- quarter of an hour; an address, which many may share, waits ten minutes after thirty.
CREATE FUNCTION sign_in_pause(kind smallint, failures int) RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN kind = 1 AND failures >= 5 THEN least(2 ^ least(failures - 5, 10), 900) * interval '1 second'
  WHEN kind = 2 AND failures >= 30 THEN interval '10 minutes'
END;

-- How long failures count: of a name a day, of an address ten minutes.
CREATE FUNCTION sign_in_memory(kind smallint) RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE kind WHEN 1 THEN interval '1 day' ELSE interval '10 minutes' END;

ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolments ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_throttles ENABLE ROW LEVEL SECURITY;
CREATE POLICY acts ON accounts TO casework_acts USING (true);
CREATE POLICY own_account ON accounts FOR SELECT TO casework_server
  USING (person_id = (SELECT current_person()));
CREATE POLICY servers ON credentials TO casework_acts USING ((SELECT is_server()));
CREATE POLICY servers ON enrolments TO casework_acts USING ((SELECT is_server()));
-- An administrator's login makes links and cannot read one.
CREATE POLICY invitations ON enrolments FOR INSERT TO casework_acts WITH CHECK (used_at IS NULL);
CREATE POLICY servers ON sign_in_throttles TO casework_acts USING ((SELECT is_server()));

GRANT SELECT ON accounts TO casework_server;
GRANT SELECT, INSERT, UPDATE ON accounts TO casework_acts;
GRANT SELECT, INSERT, UPDATE ON credentials TO casework_acts;
GRANT SELECT, INSERT ON enrolments TO casework_acts;
GRANT UPDATE (used_at) ON enrolments TO casework_acts;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttles TO casework_acts;

-- The log tells of accounts, and has room for what else proves who somebody is.
ALTER TABLE administration_log DROP CONSTRAINT administration_kinds_are_known,
  ADD CONSTRAINT administration_kinds_are_known CHECK (kind BETWEEN 1 AND 40) NOT VALID;
ALTER TABLE administration_log VALIDATE CONSTRAINT administration_kinds_are_known;
