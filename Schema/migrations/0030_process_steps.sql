-- Whom each step of a published process waits for: the definition is a text that SQL does not read, and a
-- person's own work is found by it. Published with the version; of versions that are there already the
-- programs write it when a server starts.
CREATE TABLE process_steps (
  process_id int NOT NULL REFERENCES processes,
  step text NOT NULL,
  stage smallint NOT NULL,
  -- The role that does the work of the step.
  role smallint NOT NULL,
  PRIMARY KEY (process_id, step),
  CONSTRAINT stages_of_steps_are_known CHECK (stage BETWEEN 1 AND 6),
  CONSTRAINT roles_of_steps_are_known CHECK (role BETWEEN 1 AND 14)
);
CREATE TRIGGER process_steps_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON process_steps
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Like the definitions, they are for everybody who works with the system.
ALTER TABLE process_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON process_steps USING (true);
GRANT SELECT ON process_steps TO casework_server, casework_acts, casework_readonly;
GRANT INSERT ON process_steps TO casework_acts;
