-- The log tells of erasures: one kind more.
ALTER TABLE administration_log DROP CONSTRAINT administration_kinds_are_known,
  ADD CONSTRAINT administration_kinds_are_known CHECK (kind BETWEEN 1 AND 19) NOT VALID;
ALTER TABLE administration_log VALIDATE CONSTRAINT administration_kinds_are_known;
