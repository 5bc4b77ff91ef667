-- A leader's overdue cases, the most overdue first.
\set unit random(1, 200)
SELECT c.id, c.title, c.assignee_id, d.stage, d.due_at
FROM deadlines d JOIN cases c ON c.id = d.case_id
WHERE d.unit_id = :unit AND d.due_at < now()
ORDER BY d.due_at
LIMIT 50;
