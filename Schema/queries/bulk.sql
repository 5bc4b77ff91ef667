-- The runs of bulk plans. A chunk is one transaction: it takes waiting items, writes their cases and what
-- became of them, and says how many; so a run that was killed goes on where its last commit stands.

-- Locks of a run: whoever works on a chunk shares it; whoever suspends, cancels or ends the run, or carries
-- it out at once, has it alone, so that what they read is what there is. Waiting is in order, so nobody is
-- kept out for ever.
-- name: shareRun
SELECT pg_advisory_xact_lock_shared(42078497, $1::int);

-- name: holdRun
SELECT pg_advisory_xact_lock(42078497, $1::int);

-- Keeps a plan once; waits for whoever writes the same one.
-- $1 SHA-256, $2 plan, $3 plan without its items, $4 person's code, $5 moment
-- name: keepPlan
INSERT INTO bulk_plans (sha256, plan, summary, made_by, made_at)
SELECT $1, $2::json, $3::json, p.id, $5 FROM persons p WHERE p.code = $4
ON CONFLICT (sha256) DO NOTHING;

-- The run of a plan that has not ended, whoever began it; else the person's own last one.
-- $1 SHA-256, $2 person, $3 person acted for (or null)
-- name: lastRun
SELECT r.id, r.status, r.started_by, r.on_behalf_of, r.atomic, r.accepts_dates
FROM bulk_plans p JOIN bulk_runs r ON r.plan_id = p.id
WHERE p.sha256 = $1
  AND (r.status < 3 OR r.started_by = $2 AND r.on_behalf_of IS NOT DISTINCT FROM $3)
ORDER BY r.id DESC
LIMIT 1;

-- Begins a run; no row when somebody else has just begun one of the same plan.
-- $1 SHA-256, $2 person, $3 person acted for (or null), $4 items, $5 atomic, $6 accepts dates,
-- $7 run that is reverted (or null)
-- name: beginRun
INSERT INTO bulk_runs (plan_id, status, started_by, on_behalf_of, started_at, items, atomic, accepts_dates,
  reverts)
SELECT p.id, 1, $2, $3, act_moment(), $4, $5, $6, $7 FROM bulk_plans p WHERE p.sha256 = $1
ON CONFLICT (plan_id) WHERE status < 3 DO NOTHING
RETURNING id;

-- The items of a run, so many at a time; COPY does not know row security.
-- $1 run, $2 ordinals, $3 targets, $4 planned revisions (or null), $5 outcomes
-- name: addItems
INSERT INTO bulk_items (run_id, ordinal, target, planned_revision, outcome)
SELECT $1, i.ordinal, i.target, i.revision, i.outcome
FROM (
  SELECT unnest($2::int[]) AS ordinal, unnest($3::text[]) AS target, unnest($4::int[]) AS revision,
    unnest($5::smallint[]) AS outcome
) i;

-- Takes waiting items of a run that goes on, each locked until the chunk commits.
-- name: takeItems
SELECT i.ordinal
FROM bulk_items i
WHERE i.run_id = $1 AND i.outcome = 1
  AND (SELECT r.status FROM bulk_runs r WHERE r.id = $1) = 1
ORDER BY i.ordinal
LIMIT $2
FOR NO KEY UPDATE OF i SKIP LOCKED;

-- Takes waiting items of a run that goes on and that the transaction has alone: whoever else holds one of
-- them is waited for, since nothing may be passed over.
-- name: takeItemsInTurn
SELECT i.ordinal
FROM bulk_items i
WHERE i.run_id = $1 AND i.outcome = 1
  AND (SELECT r.status FROM bulk_runs r WHERE r.id = $1) = 1
ORDER BY i.ordinal
LIMIT $2
FOR NO KEY UPDATE OF i;

-- What became of a chunk's items.
-- $1 run, $2 ordinals, $3 outcomes, $4 case codes (or null), $5 revisions (or null), $6 details (or null)
-- name: settleItems
UPDATE bulk_items i SET outcome = s.outcome, revision = s.revision, detail = s.detail::json,
  case_id = (SELECT c.id FROM cases c WHERE c.code = s.code)
FROM (
  SELECT unnest($2::int[]) AS ordinal, unnest($3::smallint[]) AS outcome, unnest($4::text[]) AS code,
    unnest($5::int[]) AS revision, unnest($6::text[]) AS detail
) s
WHERE i.run_id = $1 AND i.ordinal = s.ordinal;

-- $1 run, $2 done, $3 refused, $4 stale
-- name: countChunk
INSERT INTO bulk_chunks (run_id, at, done, refused, stale)
VALUES ($1, act_moment(), $2, $3, $4);

-- $1 run, $2 case codes, $3 people (or null), $4 roles (or null)
-- name: keepNotices
INSERT INTO bulk_notices (run_id, case_id, person_code, role)
SELECT $1, c.id, n.person_code, n.role
FROM (SELECT unnest($2::text[]) AS code, unnest($3::text[]) AS person_code, unnest($4::smallint[]) AS role) n
JOIN cases c ON c.code = n.code;

-- Who last moved each of these cases since it was planned on, when and how, and where it is now. A rung that the
-- clock told or passed over (65, 66) counts where nothing else has happened. Of a plan that is ahead of the case,
-- as another database's is, the last event counts.
-- $1 case codes, $2 revisions that were planned on
-- name: lastMoves
SELECT c.code, e.revision, e.kind, e.at, p.code, c.step, c.status
FROM (SELECT unnest($1::text[]) AS code, unnest($2::int[]) AS revision) planned
JOIN cases c ON c.code = planned.code
CROSS JOIN LATERAL (
  SELECT s.revision, s.kind, s.at, s.actor_id
  FROM case_events s
  WHERE s.case_id = c.id AND s.revision > least(planned.revision, c.revision - 1)
  ORDER BY s.kind IN (65, 66), s.revision DESC
  LIMIT 1
) e
JOIN persons p ON p.id = e.actor_id;

-- How far a run is: its own row and the sums of its chunks.
-- name: runState
SELECT r.status, r.items,
  (SELECT count(*) FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 1) AS waiting,
  coalesce(sum(k.done), 0), coalesce(sum(k.refused), 0), coalesce(sum(k.stale), 0), r.not_done
FROM bulk_runs r LEFT JOIN bulk_chunks k ON k.run_id = r.id
WHERE r.id = $1
GROUP BY r.id;

-- Ends a run that has nothing left to do, as done or partly done.
-- name: endRun
UPDATE bulk_runs r SET ended_at = act_moment(), status =
  CASE WHEN EXISTS (SELECT 1 FROM bulk_items i WHERE i.run_id = r.id AND i.outcome IN (3, 4))
    THEN 4 ELSE 3 END
WHERE r.id = $1 AND r.status = 1
  AND NOT EXISTS (SELECT 1 FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 1)
RETURNING r.status;

-- A run, and what a person has to do with it: whether they began it; whether they, or whom they act for while
-- that is delegated, hold one of some roles today in a body where its starter worked that day, or above it.
-- $1 run, $2 person, $3 person acted for (or null), $4 roles
-- name: steeredRun
SELECT r.status, r.atomic, r.started_by = $2 AS is_own, EXISTS (
  SELECT 1 FROM person_roles worked
  JOIN unit_ancestors above ON above.unit_id = worked.family_id
  JOIN person_roles held ON held.family_id = above.ancestor_id
  WHERE worked.person_id = r.started_by
    AND (r.started_at AT TIME ZONE interval '7 hours')::date BETWEEN worked.starts_on AND worked.ends_on
    AND held.person_id = coalesce($3::int, $2) AND held.role = ANY ($4::smallint[])
    AND act_today() BETWEEN held.starts_on AND held.ends_on
    AND ($3 IS NULL OR EXISTS (
      SELECT 1 FROM delegations d
      WHERE d.from_id = $3 AND d.to_id = $2 AND act_today() BETWEEN d.starts_on AND d.ends_on))
) AS is_in_charge
FROM bulk_runs r
WHERE r.id = $1;

-- Moves a run that has not ended to another status.
-- $1 run, $2 status, $3 person who does it
-- name: steerRun
UPDATE bulk_runs SET status = $2,
  ended_at = CASE WHEN $2::smallint > 2 THEN act_moment() END,
  cancelled_by = CASE WHEN $2::smallint = 5 THEN $3::int END
WHERE id = $1 AND status < 3
RETURNING status;

-- Says that this session's process is at work on a run, for as long as the session lives.
-- name: attendRun
SELECT pg_advisory_lock_shared(42078498, $1::int);

-- How many processes are at work on a run.
-- name: countAttending
SELECT count(*) FROM pg_locks l
WHERE l.locktype = 'advisory' AND l.classid = 42078498 AND l.objid = $1::int::oid AND l.objsubid = 2
  AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database());

-- Ends an atomic run that came to nothing.
-- name: failRun
UPDATE bulk_runs SET status = 6, ended_at = act_moment() WHERE id = $1 AND status = 1 RETURNING id;

-- Says of what still waits that its run has ended before, and how much that is.
-- name: giveUpItems
WITH rest AS (
  UPDATE bulk_items SET outcome = 6 WHERE run_id = $1 AND outcome = 1 RETURNING ordinal
)
UPDATE bulk_runs SET not_done = (SELECT count(*) FROM rest) WHERE id = $1;

-- Tells each person once of a run: of the cases they may see, roles being those who hold them now.
-- name: tellDigests
WITH taken AS (
  DELETE FROM bulk_notices WHERE run_id = $1
  RETURNING case_id, person_code, role
), reached AS (
  SELECT DISTINCT told.person_id, taken.case_id
  FROM taken
  JOIN cases c ON c.id = taken.case_id
  CROSS JOIN LATERAL (
    SELECT p.id AS person_id FROM persons p WHERE p.code = taken.person_code
    UNION
    SELECT held.person_id FROM person_roles held
    WHERE held.family_id = c.family_id AND held.role = taken.role
      AND held.starts_on <= act_today() AND held.ends_on >= act_today()
    UNION
    SELECT m.person_id FROM case_members m WHERE m.case_id = c.id AND m.role = taken.role
  ) told
  WHERE may_see_case(told.person_id, c.family_id, c.grade, c.responsible_id, c.id)
)
INSERT INTO inbox (person_id, run_id, started_by, cases, case_ids, created_at)
SELECT reached.person_id, r.id, r.started_by, count(*), array_agg(reached.case_id), act_moment()
FROM reached JOIN bulk_runs r ON r.id = $1
GROUP BY reached.person_id, r.id;

-- The runs that a person began, newest first, as casework_server.
-- name: ownRuns
SELECT r.id, r.status, encode(p.sha256, 'hex'), p.summary, r.items, r.atomic, r.reverts, r.started_at,
  r.ended_at, coalesce(k.done, 0), coalesce(k.refused, 0), coalesce(k.stale, 0),
  (SELECT count(*) FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 1) AS waiting, r.not_done,
  CASE WHEN r.status > 2 THEN 0 ELSE (
    SELECT count(*) FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.classid = 42078498 AND l.objid = r.id::int::oid AND l.objsubid = 2
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
  ) END AS at_work,
  c.code AS cancelled_by
FROM bulk_runs r
JOIN bulk_plans p ON p.id = r.plan_id
LEFT JOIN persons c ON c.id = r.cancelled_by
LEFT JOIN LATERAL (
  SELECT sum(b.done) AS done, sum(b.refused) AS refused, sum(b.stale) AS stale
  FROM bulk_chunks b WHERE b.run_id = r.id) k ON true
WHERE $1::bigint IS NULL OR r.id = $1
ORDER BY r.id DESC
LIMIT $2;

-- The items of one's own run, in the plan's order. Of a case that its starter may not see now there is what
-- their plan has and what became of it, and nothing of the case: the policy of bulk_items keeps that back.
-- $1 run, $2 outcomes (or null), $3 after this ordinal, $4 limit
-- name: ownItems
WITH page AS MATERIALIZED (
  SELECT t.ordinal, t.target, t.planned_revision, t.outcome
  FROM bulk_targets t
  WHERE t.run_id = $1 AND ($2::smallint[] IS NULL OR t.outcome = ANY ($2)) AND t.ordinal > $3
  ORDER BY t.ordinal
  LIMIT $4
)
SELECT page.ordinal, page.target, c.code, page.outcome, page.planned_revision, i.revision, i.detail,
  i.ordinal IS NULL AS hidden
FROM page
LEFT JOIN bulk_items i ON i.run_id = $1 AND i.ordinal = page.ordinal
LEFT JOIN cases c ON c.id = i.case_id
ORDER BY page.ordinal;
