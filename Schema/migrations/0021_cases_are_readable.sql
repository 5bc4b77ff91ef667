-- The rows that were there before 0019, read under a lock that keeps nobody from acting.
ALTER TABLE cases VALIDATE CONSTRAINT cases_are_readable;
