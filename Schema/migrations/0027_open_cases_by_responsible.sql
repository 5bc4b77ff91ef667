--! outside-transaction
-- A person's own work is what is open of what they are responsible for; of a long service most has ended.
CREATE INDEX CONCURRENTLY cases_open_by_responsible ON cases (responsible_id) WHERE status < 3;
