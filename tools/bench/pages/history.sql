-- One case's history.
\set id random(1, :n)
SELECT version, kind, from_stage, to_stage, actor_id, at, payload
FROM case_events
WHERE case_id = :id
ORDER BY version DESC
LIMIT 50;
