-- The yearly and term programs, and the items that cases are opened from.

CREATE TABLE programs (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  body_id int NOT NULL REFERENCES units,
  title text NOT NULL,
  first_year smallint,
  last_year smallint,
  imported_at timestamptz NOT NULL,
  imported_by int NOT NULL REFERENCES persons,
  CONSTRAINT program_codes_are_unique UNIQUE (code)
);
CREATE INDEX programs_by_body ON programs (body_id);

CREATE TABLE program_items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  program_id int NOT NULL REFERENCES programs,
  -- SHA-256 of the row's cells, so that the same row imported twice is one item.
  fingerprint bytea NOT NULL,
  line int NOT NULL,
  number text NOT NULL,
  year smallint,
  case_type smallint,
  -- As written, always kept.
  kind text NOT NULL,
  subject text NOT NULL,
  subject_kind smallint,
  content text NOT NULL,
  period text NOT NULL,
  starts_on date,
  ends_on date,
  checkpoint text NOT NULL,
  lead text NOT NULL,
  note text NOT NULL,
  source_url text NOT NULL,
  verdict smallint NOT NULL,
  reasons text[] NOT NULL,
  search text NOT NULL,
  CONSTRAINT program_item_codes_are_unique UNIQUE (code),
  CONSTRAINT program_items_are_imported_once UNIQUE (program_id, fingerprint),
  CONSTRAINT verdicts_are_known CHECK (verdict BETWEEN 1 AND 3),
  CONSTRAINT attention_says_why CHECK (verdict <> 2 OR cardinality(reasons) > 0)
);
CREATE INDEX program_items_by_year ON program_items (program_id, year, id);

GRANT SELECT ON programs, program_items TO casework_server, casework_acts, casework_readonly;
GRANT INSERT, UPDATE ON programs, program_items TO casework_acts;
