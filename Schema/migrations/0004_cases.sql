-- The cases, their history, their deadlines, and the effects written with each act.

CREATE TABLE cases (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  process_id int NOT NULL REFERENCES processes,
  body_id int NOT NULL REFERENCES units,
  family_id int NOT NULL REFERENCES units,
  level smallint NOT NULL,
  grade smallint NOT NULL,
  case_type smallint NOT NULL,
  subject_kind smallint NOT NULL,
  subject_unit_id int REFERENCES units,
  program_item_id bigint REFERENCES program_items,
  responsible_id int REFERENCES persons,
  status smallint NOT NULL,
  stage smallint NOT NULL,
  step text NOT NULL,
  revision int NOT NULL,
  opened_on date NOT NULL,
  entered_on date NOT NULL,
  ended_on date,
  outcome text,
  -- What guards read: the fold of the case's events, as the engine's value. Everything a list
  -- filters by has a column or a table of its own.
  state json NOT NULL,
  title text NOT NULL,
  subject text NOT NULL,
  search text NOT NULL,
  CONSTRAINT case_codes_are_unique UNIQUE (code),
  CONSTRAINT grades_are_known CHECK (grade BETWEEN 0 AND 4),
  CONSTRAINT statuses_are_known CHECK (status BETWEEN 1 AND 4),
  CONSTRAINT stages_are_known CHECK (stage BETWEEN 1 AND 6),
  -- 0 only inside the transaction that opens the case.
  CONSTRAINT revisions_count_up CHECK (revision >= 0),
  CONSTRAINT ended_cases_and_only_they_have_an_end CHECK ((status > 2) = (ended_on IS NOT NULL)),
  CONSTRAINT closed_cases_and_only_they_have_an_outcome CHECK ((status = 3) = (outcome IS NOT NULL))
) WITH (fillfactor = 80);
-- A transition changes no indexed column of an open case, so its row is updated in place (HOT).
ALTER TABLE cases ALTER state SET STORAGE MAIN;
CREATE INDEX cases_open_by_family ON cases (family_id) WHERE status < 3;
CREATE INDEX cases_open_by_responsible ON cases (responsible_id) WHERE status < 3;
CREATE INDEX cases_by_program_item ON cases (program_item_id) WHERE program_item_id IS NOT NULL;
CREATE INDEX cases_by_opening ON cases (opened_on DESC, id DESC);

CREATE TABLE case_members (
  case_id bigint NOT NULL REFERENCES cases,
  person_id int NOT NULL REFERENCES persons,
  role smallint NOT NULL,
  PRIMARY KEY (case_id, person_id),
  CONSTRAINT team_roles_are_known CHECK (role BETWEEN 10 AND 13)
);
CREATE INDEX case_members_by_person ON case_members (person_id, case_id);

-- Whether a person may know that a case exists. Ungraded: a role on the body, above it, or a part in
-- the case. Graded: clearance, and a part in the case or the lead of its body.
-- The cheapest answers come first; PL/pgSQL keeps the plans of the others for the session.
CREATE FUNCTION may_see_case(person int, family int, grade smallint, responsible int, case_id bigint)
RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  today date;
BEGIN
  IF person IS NULL THEN
    RETURN false;
  END IF;
  IF grade >= 2 AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.id = person AND p.clearance >= grade)
  THEN
    RETURN false;
  END IF;
  IF responsible = person THEN
    RETURN true;
  END IF;
  today := act_today();
  IF EXISTS (SELECT 1 FROM person_roles held
    WHERE held.family_id = family AND held.person_id = person
      AND held.starts_on <= today AND held.ends_on >= today
      AND (grade < 2 OR held.role IN (1, 3, 4)))
  THEN
    RETURN true;
  END IF;
  IF grade < 2 AND EXISTS (SELECT 1 FROM unit_ancestors above
    JOIN person_roles held ON held.family_id = above.ancestor_id
    WHERE above.unit_id = family AND held.person_id = person
      AND held.starts_on <= today AND held.ends_on >= today)
  THEN
    RETURN true;
  END IF;
  RETURN EXISTS (SELECT 1 FROM case_members m
    WHERE m.case_id = may_see_case.case_id AND m.person_id = person);
END $$;

-- Cases and people are never deleted, so what every act writes needs no foreign key to them: the
-- writing statement takes their ids from rows it has just read. The checks were a third of its time.
CREATE TRIGGER cases_stay BEFORE DELETE OR TRUNCATE ON cases
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER persons_stay BEFORE DELETE OR TRUNCATE ON persons
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE case_events (
  case_id bigint NOT NULL,
  revision int NOT NULL,
  kind smallint NOT NULL,
  at timestamptz NOT NULL,
  actor_id int NOT NULL,
  -- Who delegated, and whose login was used.
  on_behalf_of_id int,
  through_id int,
  -- Seconds by which a development clock was shifted; never anything but 0 in earnest.
  clock_shift bigint NOT NULL DEFAULT 0,
  -- The event's fields; a personal one stands here as its digest only.
  content json NOT NULL,
  -- {"field": {"salt": …, "value": …}}: erasable without breaking the hash.
  personal json,
  hash bytea NOT NULL,
  -- An act of n events takes n revisions, so two writers can never both write revision 7.
  CONSTRAINT case_events_revision PRIMARY KEY (case_id, revision),
  CONSTRAINT hashes_have_32_bytes CHECK (octet_length(hash) = 32)
);

-- Only personal values can go, and only by the owner: every other change is refused with a reason.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'casework_owner' AND NEW.personal::text IS DISTINCT FROM OLD.personal::text
    AND (NEW.case_id, NEW.revision, NEW.kind, NEW.at, NEW.actor_id, NEW.clock_shift, NEW.hash)
      = (OLD.case_id, OLD.revision, OLD.kind, OLD.at, OLD.actor_id, OLD.clock_shift, OLD.hash)
    AND NEW.on_behalf_of_id IS NOT DISTINCT FROM OLD.on_behalf_of_id
    AND NEW.through_id IS NOT DISTINCT FROM OLD.through_id
    AND NEW.content::text = OLD.content::text
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the history of a case is never changed (% refused)', TG_OP
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'What has happened stays; a correction is a new event.';
END $$;
CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE ON case_events
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON case_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- The deadlines that run, one row each; a met or lapsed deadline lives on in the history.
CREATE TABLE deadlines (
  case_id bigint NOT NULL,
  deadline text NOT NULL,
  round int NOT NULL,
  family_id int NOT NULL,
  grade smallint NOT NULL,
  stage smallint NOT NULL,
  responsible_id int,
  starts_on date NOT NULL,
  due_on date NOT NULL,
  provisional boolean NOT NULL,
  calendar_version int NOT NULL,
  -- The next rung of the ladder and its moment; none when all have fired or the case rests.
  rung smallint NOT NULL,
  fires_at timestamptz,
  -- Start, limit, each skipped day by name, pauses, extensions with their decisions.
  derivation json NOT NULL,
  PRIMARY KEY (case_id, deadline)
) WITH (fillfactor = 85);
CREATE INDEX deadlines_by_firing ON deadlines (fires_at) WHERE fires_at IS NOT NULL;
CREATE INDEX deadlines_by_family ON deadlines (family_id, due_on) INCLUDE (stage, grade, case_id);
CREATE INDEX deadlines_by_due ON deadlines (due_on, case_id);

-- What makes a firing happen once, whoever fires it.
CREATE TABLE rung_firings (
  case_id bigint NOT NULL,
  deadline text NOT NULL,
  round int NOT NULL,
  rung smallint NOT NULL,
  fired_at timestamptz NOT NULL,
  late_by_seconds bigint NOT NULL,
  superseded boolean NOT NULL,
  CONSTRAINT a_rung_fires_once PRIMARY KEY (case_id, deadline, round, rung)
);

-- Effects written with the act; the reader turns them into inbox rows and deletes them.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL,
  revision int NOT NULL,
  kind smallint NOT NULL,
  -- A person, or whoever holds a role on the case's body or in its team when it is delivered.
  person_code text,
  role smallint,
  created_at timestamptz NOT NULL,
  CONSTRAINT an_effect_reaches_a_person_or_a_role CHECK ((person_code IS NULL) <> (role IS NULL))
);

CREATE TABLE inbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id int NOT NULL REFERENCES persons,
  case_id bigint NOT NULL REFERENCES cases,
  revision int NOT NULL,
  kind smallint NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT a_person_is_told_once UNIQUE (person_id, case_id, revision, kind)
);
CREATE INDEX inbox_unread ON inbox (person_id, id DESC) WHERE read_at IS NULL;

-- The first answer to each keyed act, in the transaction of the act.
CREATE TABLE idempotency_keys (
  person_id int NOT NULL,
  key text NOT NULL,
  case_id bigint NOT NULL,
  -- SHA-256 of what was asked: the same key with another question is refused.
  request bytea NOT NULL,
  first_revision int NOT NULL,
  last_revision int NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT a_key_is_used_once PRIMARY KEY (person_id, key),
  CONSTRAINT keys_are_short CHECK (length(key) BETWEEN 1 AND 200)
);

ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadlines ENABLE ROW LEVEL SECURITY;
ALTER TABLE rung_firings ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;

-- Acts and loops see all; each of their loads asks may_see_case() for the acting person itself.
CREATE POLICY acts ON cases TO casework_acts USING (true);
CREATE POLICY acts ON case_members TO casework_acts USING (true);
CREATE POLICY acts ON case_events TO casework_acts USING (true);
CREATE POLICY acts ON deadlines TO casework_acts USING (true);
CREATE POLICY acts ON rung_firings TO casework_acts USING (true);
CREATE POLICY acts ON outbox TO casework_acts USING (true);
CREATE POLICY acts ON inbox TO casework_acts USING (true);
CREATE POLICY acts ON idempotency_keys TO casework_acts USING (true);

-- The same rule as may_see_case(), written so that what depends on the person alone is asked once per
-- statement and kept in hash tables; called for each row, the function takes a hundred times as long.
CREATE POLICY visible ON cases FOR SELECT TO casework_server, casework_readonly
  USING (grade <= (
      SELECT greatest(p.clearance, 1::smallint) FROM persons p WHERE p.id = (SELECT current_person()))
    AND (responsible_id = (SELECT current_person())
      OR grade < 2 AND family_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT current_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR grade > 1 AND family_id IN (
        SELECT held.family_id FROM person_roles held
        WHERE held.person_id = (SELECT current_person()) AND held.role IN (1, 3, 4)
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR id IN (
        SELECT m.case_id FROM case_members m WHERE m.person_id = (SELECT current_person()))));
CREATE POLICY visible ON deadlines FOR SELECT TO casework_server, casework_readonly
  USING (grade <= (
      SELECT greatest(p.clearance, 1::smallint) FROM persons p WHERE p.id = (SELECT current_person()))
    AND (responsible_id = (SELECT current_person())
      OR grade < 2 AND family_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT current_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR grade > 1 AND family_id IN (
        SELECT held.family_id FROM person_roles held
        WHERE held.person_id = (SELECT current_person()) AND held.role IN (1, 3, 4)
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR case_id IN (
        SELECT m.case_id FROM case_members m WHERE m.person_id = (SELECT current_person()))));
-- What belongs to a case is seen by whoever sees the case.
CREATE POLICY visible ON case_events FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
CREATE POLICY visible ON rung_firings FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
CREATE POLICY own_inbox ON inbox TO casework_server
  USING (person_id = (SELECT current_person()));
-- may_see_case() reads this table inside the policy on cases, so this policy cannot ask cases again:
-- a person sees their own memberships; a case's whole team stands in its state.
CREATE POLICY own_membership ON case_members FOR SELECT TO casework_server, casework_readonly
  USING (person_id = (SELECT current_person()));

GRANT SELECT ON cases, case_members, case_events, deadlines, rung_firings, inbox
  TO casework_server, casework_acts, casework_readonly;
GRANT UPDATE (read_at) ON inbox TO casework_server;
GRANT INSERT, UPDATE ON cases, inbox TO casework_acts;
GRANT INSERT, UPDATE, DELETE ON case_members, deadlines TO casework_acts;
GRANT INSERT ON case_events, rung_firings TO casework_acts;
-- Taking an effect locks it, for which PostgreSQL asks the right to update.
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO casework_acts;
GRANT SELECT, INSERT ON idempotency_keys TO casework_acts;
