-- Counts of the open cases below units that have too many to be counted for each look. They are kept by
-- the servers' loop and bear their moment; whoever finds them too old counts for themselves. Acts write
-- nothing here, so they neither wait for one another's counts nor pay for them.

-- How near the nearest deadline of an open case is.
-- 1 overdue by more than 30 days, 2 by 8 to 30, 3 by 1 to 7, 4 due within 7 days, 5 due later,
-- 6 without a running deadline, 7 paused
CREATE FUNCTION case_age(status smallint, days int) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status = 2 THEN 7 WHEN days IS NULL THEN 6 WHEN days < -30 THEN 1
  WHEN days < -7 THEN 2 WHEN days < 0 THEN 3 WHEN days <= 7 THEN 4 ELSE 5 END;

-- Under which line the cases of each family below a committee are counted: its own under itself, all
-- others under the body next below it.
CREATE FUNCTION count_lines(top int) RETURNS TABLE (line_id int, family_id int)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT top, top
  UNION ALL
  SELECT child.id, below.unit_id
  FROM units above
  JOIN units child ON child.parent_id = above.id AND child.family_id = child.id
  JOIN unit_ancestors below ON below.ancestor_id = child.id
  WHERE above.family_id = top
$$;

-- Graded cases are not in it: those that a person may see are counted for that person.
CREATE TABLE case_counts (
  unit_id int NOT NULL,
  line_id int NOT NULL,
  stage smallint NOT NULL,
  age smallint NOT NULL,
  cases int NOT NULL,
  PRIMARY KEY (unit_id, line_id, stage, age),
  CONSTRAINT kept_counts_are_of_cases CHECK (cases > 0)
) WITH (fillfactor = 70);

-- When they were counted; whoever updates the row counts.
CREATE TABLE counting (
  id boolean PRIMARY KEY DEFAULT true,
  at timestamptz NOT NULL,
  day date NOT NULL,
  CONSTRAINT there_is_one_counting CHECK (id)
);
INSERT INTO counting (at, day) VALUES ('-infinity', '-infinity');

ALTER TABLE case_counts ENABLE ROW LEVEL SECURITY;
CREATE POLICY acts ON case_counts TO casework_acts USING (true);
-- Whoever holds a role on a committee or above it sees every ungraded case that is counted here.
CREATE POLICY visible ON case_counts FOR SELECT TO casework_server, casework_readonly
  USING (unit_id IN (
    SELECT below.unit_id FROM person_roles held
    JOIN unit_ancestors below ON below.ancestor_id = held.family_id
    WHERE held.person_id = (SELECT viewing_person())
      AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())));
GRANT SELECT ON case_counts, counting TO casework_server, casework_acts, casework_readonly;
GRANT INSERT, UPDATE, DELETE ON case_counts TO casework_acts;
GRANT UPDATE ON counting TO casework_acts;
