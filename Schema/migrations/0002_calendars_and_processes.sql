-- What rules there are: published calendars and process versions. Neither is ever changed.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed (% refused)', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'What has happened stays; a correction is a new entry.';
END $$;

CREATE TABLE calendar_versions (
  version int PRIMARY KEY,
  -- The last day that has been published; dates derived past it are provisional.
  published_through date NOT NULL,
  published_at timestamptz NOT NULL,
  published_by int NOT NULL REFERENCES persons,
  note text NOT NULL DEFAULT '',
  CONSTRAINT calendar_versions_count_from_one CHECK (version > 0)
);

CREATE TABLE calendar_days (
  version int NOT NULL REFERENCES calendar_versions,
  date date NOT NULL,
  kind smallint NOT NULL,
  name text NOT NULL,
  provisional boolean NOT NULL,
  source text NOT NULL DEFAULT '',
  PRIMARY KEY (version, date),
  CONSTRAINT calendar_kinds_are_known CHECK (kind BETWEEN 1 AND 3)
);

CREATE TABLE processes (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  version int NOT NULL,
  case_type smallint NOT NULL,
  -- The definition as it was published, and the SHA-256 of its UTF-8 bytes.
  definition text NOT NULL,
  sha256 bytea NOT NULL,
  published_at timestamptz NOT NULL,
  published_by int NOT NULL REFERENCES persons,
  CONSTRAINT process_versions_are_unique UNIQUE (code, version),
  CONSTRAINT process_versions_count_from_one CHECK (version > 0),
  CONSTRAINT case_types_are_known CHECK (case_type BETWEEN 1 AND 14),
  CONSTRAINT digests_have_32_bytes CHECK (octet_length(sha256) = 32)
);

CREATE TRIGGER calendar_versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_days_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_days
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER processes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON processes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON calendar_versions, calendar_days, processes
  TO casework_server, casework_acts, casework_readonly;
GRANT INSERT ON calendar_versions, calendar_days, processes TO casework_acts;
