-- What a run had not come to when it ended has an outcome of its own, so that it can be listed and planned again: of a
-- cancelled run it waited for ever, of an atomic one that failed it was like what the plan itself leaves as it is.
ALTER TABLE bulk_items
  DROP CONSTRAINT item_outcomes_are_known,
  -- 1 waiting, 2 done, 3 refused, 4 stale, 5 left: the plan itself does nothing to it, 6 not done: its run ended before
  ADD CONSTRAINT item_outcomes_are_known CHECK (outcome BETWEEN 1 AND 6) NOT VALID;
ALTER TABLE bulk_runs
  -- How many of its items are not done, counted once, when it ends.
  ADD COLUMN not_done int NOT NULL DEFAULT 0;
