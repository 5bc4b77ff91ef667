-- A person's own work. Each runs as casework_server in a transaction that names the person; the policies
-- decide what is there. Nothing is locked.
--
-- Both lists begin with what the person's roles, teams, tasks and responsibilities reach, by index, and never
-- walk the cases of others. They name each table with policies once, since planning its policies takes longer
-- than running them. What has no due date comes last; the code of the case ends every tie, so a place in a
-- list is a place for ever, also once its line is gone.

-- What the person must do, the soonest due first: the open cases whose step waits for a role that they hold on
-- the body or in the team; their open tasks; the remedies that they report as responsible for the case; the
-- reported ones that they verify as chair (in a cell, which has none, as secretary), as leader of the team or
-- as responsible, unless they ever reported it.
-- $1 person, $2 the last line of the page before: due date (null for none), $3 case or null,
-- $4 kind (1 step, 2 task, 3 remedy to report, 4 remedy to verify), $5 number, $6 limit
-- name: myDuties
WITH held AS MATERIALIZED (
  SELECT family_id, array_agg(role) AS roles FROM person_roles
  WHERE person_id = $1 AND starts_on <= (SELECT act_today()) AND ends_on >= (SELECT act_today())
  GROUP BY family_id
), membership AS MATERIALIZED (
  SELECT case_id, role FROM case_members WHERE person_id = $1
), task AS MATERIALIZED (
  SELECT case_id, number, title, due_on FROM case_tasks WHERE owner_id = $1 AND status = 1
), mine AS MATERIALIZED (
  SELECT c.id, c.code, c.title, c.subject, c.stage, c.step, c.revision, c.grade, c.case_type, c.body_id,
    c.responsible_id, c.process_id, s.role,
    s.role = ANY (held.roles) OR s.role = member.role AS waits_for_me,
    3 = ANY (held.roles) OR c.level = 6 AND 1 = ANY (held.roles) OR member.role = 10
      OR c.responsible_id = $1
        AND (held.roles && '{1,3,4,5,6,7}' OR c.level = 6 AND 2 = ANY (held.roles)) AS verifies
  FROM cases c
  LEFT JOIN process_steps s ON s.process_id = c.process_id AND s.step = c.step
  LEFT JOIN held ON held.family_id = c.family_id
  LEFT JOIN membership member ON member.case_id = c.id
  WHERE c.status = 1 AND (c.family_id = ANY (ARRAY(SELECT family_id FROM held))
    OR c.responsible_id = $1
    OR c.id = ANY (ARRAY(SELECT case_id FROM membership UNION SELECT case_id FROM task)))
), duty AS (
  SELECT coalesce((SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = mine.id), 'infinity') AS due_on,
    mine.code, 1::smallint AS kind, 0 AS number, NULL AS text, NULL AS assignee, mine.id
  FROM mine WHERE mine.waits_for_me
  UNION ALL
  SELECT coalesce(task.due_on, 'infinity'), mine.code, 2::smallint, task.number, task.title, NULL, mine.id
  FROM task JOIN mine ON mine.id = task.case_id
  UNION ALL
  SELECT m.due_on, mine.code, (m.status + 2)::smallint, m.number, m.text, m.assignee, mine.id
  FROM mine JOIN case_remedies m ON m.case_id = mine.id
  WHERE (mine.verifies OR mine.responsible_id = $1)
    AND (m.status = 1 AND mine.responsible_id = $1
      OR m.status = 2 AND mine.verifies AND NOT EXISTS (
        SELECT 1 FROM cases c, json_array_elements(c.state -> 'remedies') r,
          json_array_elements_text(r -> 'reporters') reporter
        WHERE c.id = mine.id AND r ->> 'number' = m.number::text
          AND reporter = (SELECT p.code FROM persons p WHERE p.id = $1)))
), page AS MATERIALIZED (
  SELECT * FROM duty
  WHERE $3::text IS NULL
    OR (due_on, code, kind, number) > (coalesce($2::date, 'infinity'), $3, $4::smallint, $5::int)
  ORDER BY due_on, code, kind, number
  LIMIT $6
)
SELECT page.kind, page.number, page.text, page.assignee, nullif(page.due_on, 'infinity'), page.code,
  mine.title, mine.subject, mine.stage, mine.step, mine.role, mine.revision, mine.grade, mine.case_type,
  u.code, u.name, r.code, r.name, mine.process_id
FROM page
JOIN mine ON mine.id = page.id
JOIN units u ON u.id = mine.body_id
LEFT JOIN persons r ON r.id = mine.responsible_id
ORDER BY page.due_on, page.code, page.kind, page.number;

-- What waits for others: the open cases that the person is responsible for or in the team of, and whose step
-- waits for a role that they hold neither on the body nor in the team; with who holds it. The whole team stands
-- in the state only: of the members' rows a person reads their own.
-- $1 person, $2 the last line of the page before: due date (null for none), $3 case or null, $4 limit
-- name: myWaiting
WITH membership AS MATERIALIZED (
  SELECT case_id, role FROM case_members WHERE person_id = $1
), waiting AS (
  SELECT coalesce((SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id), 'infinity') AS due_on,
    c.*, s.role
  FROM cases c
  JOIN process_steps s ON s.process_id = c.process_id AND s.step = c.step
  WHERE c.status = 1
    AND (c.responsible_id = $1 OR c.id = ANY (ARRAY(SELECT case_id FROM membership)))
    AND NOT EXISTS (SELECT 1 FROM person_roles held
      WHERE held.person_id = $1 AND held.family_id = c.family_id AND held.role = s.role
        AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
    AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.case_id = c.id AND m.role = s.role)
), page AS MATERIALIZED (
  SELECT * FROM waiting
  WHERE $3::text IS NULL OR (due_on, code) > (coalesce($2::date, 'infinity'), $3)
  ORDER BY due_on, code
  LIMIT $4
)
SELECT page.role, nullif(page.due_on, 'infinity'), page.code, page.title, page.subject, page.stage, page.step,
  page.revision, page.grade, page.case_type, u.code, u.name, r.code, r.name, page.process_id,
  coalesce(holders.codes, '{}'), coalesce(holders.names, '{}')
FROM page
JOIN units u ON u.id = page.body_id
LEFT JOIN persons r ON r.id = page.responsible_id
CROSS JOIN LATERAL (
  SELECT array_agg(p.code ORDER BY p.given_key, p.code) AS codes,
    array_agg(p.name ORDER BY p.given_key, p.code) AS names
  FROM (
    SELECT held.person_id FROM person_roles held
    WHERE held.family_id = page.family_id AND held.role = page.role
      AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())
    UNION
    SELECT member.id FROM json_array_elements(page.state -> 'team') team
    JOIN persons member ON member.code = team ->> 'person'
    WHERE team ->> 'role' = CASE page.role WHEN 10 THEN 'team_leader' WHEN 11 THEN 'team_deputy'
      WHEN 12 THEN 'team_secretary' WHEN 13 THEN 'team_member' END
  ) holder (id)
  JOIN persons p ON p.id = holder.id AND (p.ends_on IS NULL OR p.ends_on >= (SELECT act_today()))
) holders
ORDER BY page.due_on, page.code;

-- The day it is, and the calendar by which remaining time is counted.
-- name: workingDay
SELECT act_today(), (SELECT max(version) FROM calendar_versions);
