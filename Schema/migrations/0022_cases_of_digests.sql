-- Of which cases a digest tells, so that whoever got it can have them listed: those that they may see on the day of
-- reading, since the policies of cases decide then. A digest from before says only how many there were.
ALTER TABLE inbox ADD COLUMN case_ids bigint[];
