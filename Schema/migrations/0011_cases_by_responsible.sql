--! outside-transaction
-- The cases a person is responsible for, whatever their status.
CREATE INDEX CONCURRENTLY cases_by_responsible ON cases (responsible_id);
