-- A run may be cancelled by others than whoever began it, who may have left: it says by whom.
ALTER TABLE bulk_runs
  ADD COLUMN cancelled_by int REFERENCES persons,
  ADD CONSTRAINT only_a_cancelled_run_says_by_whom CHECK (cancelled_by IS NULL OR status = 5) NOT VALID;
ALTER TABLE bulk_runs VALIDATE CONSTRAINT only_a_cancelled_run_says_by_whom;
