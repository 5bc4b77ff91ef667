-- Votes with frozen membership, seals over the history, and bulk plans with their runs.

CREATE TABLE votes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases,
  action text NOT NULL,
  round int NOT NULL,
  body_id int NOT NULL REFERENCES units,
  secret boolean NOT NULL,
  called_at timestamptz NOT NULL,
  closed_at timestamptz,
  carried boolean,
  CONSTRAINT a_closed_vote_has_a_result CHECK ((closed_at IS NULL) = (carried IS NULL))
);
CREATE INDEX votes_by_case ON votes (case_id);

-- The membership as it was when the vote was called.
CREATE TABLE vote_members (
  vote_id bigint NOT NULL REFERENCES votes,
  person_id int NOT NULL REFERENCES persons,
  recused boolean NOT NULL DEFAULT false,
  voted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (vote_id, person_id)
);

-- The ballots: of a secret vote without the person.
CREATE TABLE ballots (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  vote_id bigint NOT NULL REFERENCES votes,
  person_id int REFERENCES persons,
  choice text NOT NULL
);
CREATE INDEX ballots_by_vote ON ballots (vote_id);

-- A signed hash over a batch of event hashes and over the seal before.
CREATE TABLE seals (
  number bigint PRIMARY KEY,
  previous bytea NOT NULL,
  events int NOT NULL,
  digest bytea NOT NULL,
  signature bytea,
  key_id text,
  sealed_at timestamptz NOT NULL,
  CONSTRAINT seals_count_from_one CHECK (number > 0),
  CONSTRAINT seal_digests_have_32_bytes CHECK (octet_length(digest) = 32 AND octet_length(previous) = 32)
);

CREATE TABLE sealed_events (
  seal bigint NOT NULL REFERENCES seals,
  ordinal int NOT NULL,
  case_id bigint NOT NULL,
  revision int NOT NULL,
  PRIMARY KEY (seal, ordinal),
  CONSTRAINT an_event_is_sealed_once UNIQUE (case_id, revision)
);

CREATE TABLE bulk_plans (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256 bytea NOT NULL,
  plan json NOT NULL,
  made_by int NOT NULL REFERENCES persons,
  made_at timestamptz NOT NULL,
  CONSTRAINT plans_are_kept_once UNIQUE (sha256)
);

CREATE TABLE bulk_runs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id bigint NOT NULL REFERENCES bulk_plans,
  reverts bigint REFERENCES bulk_runs,
  -- 1 running, 2 suspended, 3 done, 4 partly done, 5 cancelled
  status smallint NOT NULL,
  started_by int NOT NULL REFERENCES persons,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT run_statuses_are_known CHECK (status BETWEEN 1 AND 5)
);

CREATE TABLE bulk_items (
  run_id bigint NOT NULL REFERENCES bulk_runs,
  ordinal int NOT NULL,
  case_id bigint REFERENCES cases,
  -- 1 waiting, 2 done, 3 refused, 4 stale
  outcome smallint NOT NULL,
  revision int,
  detail json,
  PRIMARY KEY (run_id, ordinal),
  CONSTRAINT item_outcomes_are_known CHECK (outcome BETWEEN 1 AND 4)
);

CREATE TRIGGER seals_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON seals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE votes ENABLE ROW LEVEL SECURITY;
ALTER TABLE vote_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE ballots ENABLE ROW LEVEL SECURITY;
ALTER TABLE seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_items ENABLE ROW LEVEL SECURITY;

CREATE POLICY acts ON votes TO casework_acts USING (true);
CREATE POLICY acts ON vote_members TO casework_acts USING (true);
CREATE POLICY acts ON ballots TO casework_acts USING (true);
CREATE POLICY acts ON seals TO casework_acts USING (true);
CREATE POLICY acts ON sealed_events TO casework_acts USING (true);
CREATE POLICY acts ON bulk_plans TO casework_acts USING (true);
CREATE POLICY acts ON bulk_runs TO casework_acts USING (true);
CREATE POLICY acts ON bulk_items TO casework_acts USING (true);

CREATE POLICY visible ON votes FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
CREATE POLICY visible ON vote_members FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM votes WHERE votes.id = vote_id));
CREATE POLICY visible ON bulk_items FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
CREATE POLICY own_run ON bulk_runs FOR SELECT TO casework_server, casework_readonly
  USING (started_by = (SELECT current_person()));

GRANT SELECT ON votes, vote_members, bulk_runs, bulk_items TO casework_server, casework_readonly;
GRANT SELECT, INSERT ON votes, vote_members, ballots, seals, sealed_events, bulk_plans, bulk_runs,
  bulk_items TO casework_acts;
GRANT UPDATE ON votes, vote_members, bulk_runs, bulk_items TO casework_acts;
