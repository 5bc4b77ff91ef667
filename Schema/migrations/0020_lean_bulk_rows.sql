-- The items and kept notices of a run are written by the thousand, with ids that the writing statement has just read.
-- Runs and cases are never deleted, so these ids need not be looked up a second time for each row; and nobody asks
-- for the items of a case.
ALTER TABLE bulk_items
  DROP CONSTRAINT bulk_items_run_id_fkey,
  DROP CONSTRAINT bulk_items_case_id_fkey;
ALTER TABLE bulk_notices DROP CONSTRAINT bulk_notices_run_id_fkey;
DROP INDEX bulk_items_by_case;
-- Cases are kept from deletion since 0004; runs from now on.
CREATE TRIGGER bulk_runs_stay BEFORE DELETE OR TRUNCATE ON bulk_runs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
