-- Who changed what in the administration: one line for each change, written in its transaction.

CREATE TABLE administration_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Seconds by which a development clock was shifted; never anything but 0 in earnest.
  clock_shift bigint NOT NULL DEFAULT 0,
  -- The login of the database, whoever it was for.
  login text NOT NULL,
  -- Nobody where the owner's login is no person's: before there are people there is a database.
  actor_id int REFERENCES persons,
  -- Who delegated, and whose login was used.
  on_behalf_of_id int REFERENCES persons,
  through_id int REFERENCES persons,
  kind smallint NOT NULL,
  -- The codes of what it was about: units, people, processes, programs, logins.
  objects text[] NOT NULL,
  -- Whether it tells of papers that only people with clearance may know of.
  secret boolean NOT NULL DEFAULT false,
  -- What was set; where something was changed, what it was before too.
  content json NOT NULL,
  -- What was set of a person's own, such as the name: erasable, as the reason is.
  personal json,
  reason text,
  -- What whoever asks again under the same key is told.
  answer json NOT NULL,
  key text,
  -- SHA-256 of what was asked: the same key with another question is refused.
  request bytea,
  CONSTRAINT administration_kinds_are_known CHECK (kind BETWEEN 1 AND 18),
  CONSTRAINT a_change_is_about_something CHECK (cardinality(objects) > 0),
  CONSTRAINT log_keys_are_short CHECK (length(key) BETWEEN 1 AND 200),
  CONSTRAINT keyed_changes_and_only_they_have_a_request CHECK ((key IS NULL) = (request IS NULL)),
  CONSTRAINT request_digests_have_32_bytes CHECK (octet_length(request) = 32)
);
-- Logins that are nobody share their keys.
CREATE UNIQUE INDEX a_log_key_is_used_once ON administration_log (coalesce(actor_id, 0), key)
  WHERE key IS NOT NULL;
CREATE INDEX administration_log_by_object ON administration_log USING gin (objects);
CREATE INDEX administration_log_by_actor ON administration_log (actor_id, id);

-- Only what is personal can go, and only by the owner: every other change is refused with a reason.
CREATE FUNCTION refuse_rewriting_log() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erasable text[] := ARRAY['reason', 'personal'];
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'casework_owner'
    AND to_jsonb(NEW) - erasable = to_jsonb(OLD) - erasable
    AND NEW.content::text = OLD.content::text AND NEW.answer::text = OLD.answer::text
    AND (NEW.reason IS NULL OR NEW.reason = OLD.reason)
    AND (NEW.personal IS NULL OR NEW.personal::text = OLD.personal::text)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the log of the administration is never changed (% refused)', TG_OP
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'What has happened stays; a correction is a new change.';
END $$;
CREATE TRIGGER log_stays BEFORE UPDATE OR DELETE ON administration_log
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_log();
CREATE TRIGGER log_is_not_truncated BEFORE TRUNCATE ON administration_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_log();

ALTER TABLE administration_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY acts ON administration_log TO casework_acts USING (true);
CREATE POLICY administrators ON administration_log FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (
      SELECT 1 FROM person_roles held
      WHERE held.person_id = (SELECT current_person()) AND held.role = 9
        AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
    AND (NOT secret OR 2 <= (
      SELECT p.clearance FROM persons p WHERE p.id = (SELECT current_person()))));

GRANT SELECT ON administration_log TO casework_server, casework_acts, casework_readonly;
GRANT INSERT ON administration_log TO casework_acts;

-- One person acts for another once at a time, so of two who write the same delegation one is refused.
ALTER TABLE delegations ADD CONSTRAINT delegations_do_not_overlap EXCLUDE USING gist (
  int4range(from_id, from_id, '[]') WITH =, int4range(to_id, to_id, '[]') WITH =,
  daterange(starts_on, ends_on, '[]') WITH &&);
