-- The newest open cases of a unit in one stage.
\set unit random(1, 200)
\set stage random(1, 8)
SELECT id, title, assignee_id, stage, stage_entered_at
FROM cases
WHERE unit_id = :unit AND stage = :stage AND NOT closed
ORDER BY id DESC
LIMIT 50;
