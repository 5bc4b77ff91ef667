-- Who is signed in. Nobody reads the digest of a session's token but the functions below, which are given it:
-- whoever has the token learns whom it is for, and nothing else can be asked.

CREATE TABLE sessions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- SHA-256 of what the browser keeps.
  token bytea NOT NULL,
  person_id int NOT NULL REFERENCES accounts,
  -- 1 the password was given and a second factor is owed, 2 signed in
  stage smallint NOT NULL,
  -- 1 a password, 2 a password and a code
  method smallint NOT NULL,
  -- Whom the person acts for in this session.
  on_behalf_of_id int REFERENCES persons,
  language text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  -- To the minute.
  seen_at timestamptz NOT NULL DEFAULT now(),
  -- When the password was last given.
  proved_at timestamptz NOT NULL DEFAULT now(),
  idle_seconds int NOT NULL,
  ends_at timestamptz NOT NULL,
  revoked_at timestamptz,
  address inet,
  agent text NOT NULL DEFAULT '',
  CONSTRAINT session_tokens_are_unique UNIQUE (token),
  CONSTRAINT session_tokens_are_digests CHECK (octet_length(token) = 32),
  CONSTRAINT session_stages_are_known CHECK (stage IN (1, 2)),
  CONSTRAINT sign_in_methods_are_known CHECK (method BETWEEN 1 AND 3),
  CONSTRAINT session_languages_are_known CHECK (language IN ('vi', 'en')),
  CONSTRAINT sessions_end_after_they_begin CHECK (ends_at > made_at),
  CONSTRAINT agents_are_short CHECK (length(agent) <= 200)
);
CREATE INDEX sessions_by_person ON sessions (person_id, id DESC);
CREATE INDEX sessions_by_end ON sessions (ends_at);

-- What became of a session: 1 it goes on, 2 nobody used it for its idle time, 3 its time is over, 4 it was ended.
CREATE FUNCTION session_state(
  revoked_at timestamptz, ends_at timestamptz, seen_at timestamptz, idle_seconds int
) RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
  WHEN revoked_at IS NOT NULL THEN 4
  WHEN ends_at <= now() THEN 3
  WHEN seen_at + idle_seconds * interval '1 second' <= now() THEN 2
  ELSE 1
END::smallint;

-- The session of a token, of a person who is here and whose account is enabled, if it goes on. Whoever is acted for
-- is told as long as the delegation holds. Every request asks it, on connections that plan reads anew each time.
CREATE FUNCTION find_session(digest bytea) RETURNS TABLE (
  id bigint, person_id int, code text, name text, language text, stage smallint, method smallint,
  on_behalf_of_id int, on_behalf_of text, proved_at timestamptz, ends_at timestamptz, is_old boolean
)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  SELECT s.id, p.id, p.code, p.name, s.language, s.stage, s.method, giver.id, giver.code, s.proved_at,
    s.ends_at, s.seen_at < now() - interval '1 minute'
  FROM sessions s
  JOIN accounts a ON a.person_id = s.person_id
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN persons giver ON giver.id = s.on_behalf_of_id AND EXISTS (
    SELECT 1 FROM delegations d
    WHERE d.from_id = s.on_behalf_of_id AND d.to_id = s.person_id
      AND d.starts_on <= act_today() AND d.ends_on >= act_today())
  WHERE s.token = digest AND session_state(s.revoked_at, s.ends_at, s.seen_at, s.idle_seconds) = 1
    AND a.enabled AND (p.ends_on IS NULL OR p.ends_on >= act_today());
END $$;

-- Writes down that a session is used, once a minute.
CREATE FUNCTION touch_session(digest bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE sessions SET seen_at = now()
  WHERE token = digest AND seen_at < now() - interval '1 minute'
    AND session_state(revoked_at, ends_at, seen_at, idle_seconds) = 1;
END $$;

REVOKE EXECUTE ON FUNCTION find_session(bytea), touch_session(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_session(bytea), touch_session(bytea) TO casework_server;

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_sessions ON sessions FOR SELECT TO casework_server
  USING (person_id = (SELECT current_person()));
CREATE POLICY servers ON sessions TO casework_acts USING ((SELECT is_server()));
-- An administrator's login lists sessions and ends them; it neither begins one nor brings one back.
CREATE POLICY listed ON sessions FOR SELECT TO casework_acts USING (true);
CREATE POLICY ended ON sessions FOR UPDATE TO casework_acts USING (revoked_at IS NULL)
  WITH CHECK (revoked_at IS NOT NULL);

GRANT SELECT (id, person_id, stage, method, made_at, seen_at, proved_at, idle_seconds, ends_at, revoked_at,
  address, agent) ON sessions TO casework_server;
GRANT SELECT (id, person_id, stage, method, on_behalf_of_id, language, made_at, seen_at, proved_at,
  idle_seconds, ends_at, revoked_at, address, agent) ON sessions TO casework_acts;
GRANT INSERT, DELETE ON sessions TO casework_acts;
GRANT UPDATE (token, stage, method, on_behalf_of_id, language, seen_at, proved_at, revoked_at)
  ON sessions TO casework_acts;
