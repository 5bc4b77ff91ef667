--! outside-transaction
-- Reads are planned for each question, so a list of open cases can begin with those of a person's families alone: a
-- province has thirty times as many that have ended.
CREATE INDEX CONCURRENTLY cases_open_by_family ON cases (family_id) WHERE status < 3;
