--! outside-transaction
-- A list begins with the cases that a person can see at all: those of their families, whatever their status.
CREATE INDEX CONCURRENTLY cases_by_family ON cases (family_id);
