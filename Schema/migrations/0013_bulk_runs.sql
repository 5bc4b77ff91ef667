-- What the runs of bulk plans need to be carried out by several workers, killed at any moment and gone
-- on with: every item's target as planned, counts and notices by chunk, one digest each.

ALTER TABLE bulk_plans
  -- The plan without its items, which may be many.
  ADD COLUMN summary json NOT NULL DEFAULT '{}',
  ADD CONSTRAINT plan_digests_have_32_bytes CHECK (octet_length(sha256) = 32);
ALTER TABLE bulk_plans ALTER COLUMN summary DROP DEFAULT;

ALTER TABLE bulk_runs
  ADD COLUMN items int NOT NULL DEFAULT 0,
  -- Whose delegation the run acts under.
  ADD COLUMN on_behalf_of int REFERENCES persons,
  -- All of it or nothing, in one transaction.
  ADD COLUMN atomic boolean NOT NULL DEFAULT false,
  -- Dates may move because the run is later than its plan.
  ADD COLUMN accepts_dates boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT run_statuses_are_known,
  -- 1 running, 2 suspended, 3 done, 4 partly done, 5 cancelled, 6 failed as a whole: nothing was done
  ADD CONSTRAINT run_statuses_are_known CHECK (status BETWEEN 1 AND 6),
  ADD CONSTRAINT an_ended_run_says_when CHECK ((status > 2) = (ended_at IS NOT NULL));
-- A plan is under way once: whoever begins it again goes on with that run.
CREATE UNIQUE INDEX a_plan_runs_once_at_a_time ON bulk_runs (plan_id) WHERE status < 3;
CREATE INDEX bulk_runs_by_plan ON bulk_runs (plan_id, id);
CREATE INDEX bulk_runs_by_starter ON bulk_runs (started_by, id);

ALTER TABLE bulk_items
  -- The code of the case; of the program item, for an opening.
  ADD COLUMN target text NOT NULL DEFAULT '',
  -- The revision that was planned on; none for an opening. What was reached stands in `revision`.
  ADD COLUMN planned_revision int,
  DROP CONSTRAINT item_outcomes_are_known,
  -- 1 waiting, 2 done, 3 refused, 4 stale, 5 left: the plan itself does nothing to it
  ADD CONSTRAINT item_outcomes_are_known CHECK (outcome BETWEEN 1 AND 5);
ALTER TABLE bulk_items ALTER COLUMN target DROP DEFAULT;
CREATE INDEX bulk_items_waiting ON bulk_items (run_id, ordinal) WHERE outcome = 1;
CREATE INDEX bulk_items_failed ON bulk_items (run_id, ordinal) WHERE outcome IN (3, 4);
CREATE INDEX bulk_items_by_case ON bulk_items (case_id) WHERE case_id IS NOT NULL;

-- What each committed chunk did: rows of its own, so that workers never wait for one another's counts.
CREATE TABLE bulk_chunks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES bulk_runs,
  at timestamptz NOT NULL,
  done int NOT NULL,
  refused int NOT NULL,
  stale int NOT NULL
);
CREATE INDEX bulk_chunks_by_run ON bulk_chunks (run_id);

-- The effects of a run, kept back until it ends and then told in one digest to each person.
CREATE TABLE bulk_notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES bulk_runs,
  case_id bigint NOT NULL,
  person_code text,
  role smallint,
  CONSTRAINT an_effect_of_a_run_reaches_a_person_or_a_role CHECK ((person_code IS NULL) <> (role IS NULL))
);
CREATE INDEX bulk_notices_by_run ON bulk_notices (run_id);

-- A row of the inbox tells of one case, or is a person's digest of a run.
ALTER TABLE inbox
  ADD COLUMN run_id bigint REFERENCES bulk_runs,
  -- Who began it, and of how many cases that the person may see the digest tells.
  ADD COLUMN started_by int REFERENCES persons,
  ADD COLUMN cases int,
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN revision DROP NOT NULL,
  ALTER COLUMN kind DROP NOT NULL,
  ADD CONSTRAINT a_notice_is_of_a_case_or_of_a_run CHECK (
    num_nonnulls(case_id, revision, kind) = 3 AND num_nonnulls(run_id, started_by, cases) = 0
    OR num_nonnulls(case_id, revision, kind) = 0 AND num_nonnulls(run_id, started_by, cases) = 3) NOT VALID;
ALTER TABLE inbox VALIDATE CONSTRAINT a_notice_is_of_a_case_or_of_a_run;
CREATE UNIQUE INDEX a_person_has_one_digest_of_a_run ON inbox (run_id, person_id) WHERE run_id IS NOT NULL;

ALTER TABLE bulk_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY acts ON bulk_chunks TO casework_acts USING (true);
CREATE POLICY acts ON bulk_notices TO casework_acts USING (true);

-- A run is read by whoever began it; of its items only those whose cases they may see.
DROP POLICY visible ON bulk_items;
CREATE POLICY own_run ON bulk_items FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM bulk_runs WHERE bulk_runs.id = run_id)
    AND (case_id IS NULL OR EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id)));
CREATE POLICY own_run ON bulk_chunks FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM bulk_runs WHERE bulk_runs.id = run_id));
CREATE POLICY own_run ON bulk_plans FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM bulk_runs WHERE bulk_runs.plan_id = bulk_plans.id));

GRANT SELECT ON bulk_plans, bulk_chunks TO casework_server, casework_readonly;
GRANT SELECT, INSERT ON bulk_chunks TO casework_acts;
GRANT SELECT, INSERT, DELETE ON bulk_notices TO casework_acts;
