-- What a leader's board asks beside the lists of deadlines and counts. Each runs as casework_server in a
-- transaction that names the person; the policies decide what is there. Nothing is locked.

-- Cases with what is decided by: their state, and the roles that the reader holds on their bodies.
-- $1 case codes
-- name: caseStates
SELECT c.code, c.title, c.state, c.process_id, u.code, u.name,
  ARRAY(SELECT held.role FROM person_roles held
    WHERE held.person_id = (SELECT viewing_person()) AND held.family_id = c.family_id
      AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())),
  act_today(), act_moment(), (SELECT max(version) FROM calendar_versions)
FROM cases c
JOIN units u ON u.id = c.body_id
WHERE c.code = ANY ($1::text[])
ORDER BY c.code COLLATE "C";

-- The extensions of deadlines of these cases, the latest first.
-- $1 case codes
-- name: caseExtensions
SELECT c.code, e.revision, e.kind, e.content, e.personal
FROM cases c
JOIN case_events e ON e.case_id = c.id
WHERE c.code = ANY ($1::text[]) AND e.kind = 63
ORDER BY c.code COLLATE "C", e.revision DESC;

-- Where a unit stands: 1 what is next above its committee, 2 the committee with its bodies, 3 the bodies next
-- below them, as they are counted by count_lines(). Of the second the committee itself comes first.
-- $1 unit
-- name: unitsAround
WITH top AS MATERIALIZED (
  SELECT u.family_id, committee.parent_id FROM units u JOIN units committee ON committee.id = u.family_id
  WHERE u.code = $1
), around AS (
  SELECT parent_id AS id, 1::smallint AS place FROM top
  UNION ALL
  SELECT u.id, 2::smallint FROM top JOIN units u ON u.family_id = top.family_id
  UNION ALL
  SELECT child.id, 3::smallint FROM top JOIN units above ON above.family_id = top.family_id
  JOIN units child ON child.parent_id = above.id AND child.family_id = child.id
)
SELECT around.place, u.code, u.name FROM around JOIN units u ON u.id = around.id
ORDER BY around.place, around.place = 2 AND u.id <> u.family_id, u.code COLLATE "C";

-- Who holds a role today on these units or on another body of their committees, in Vietnamese order of given
-- names.
-- $1 unit codes, $2 limit
-- name: rosterOf
SELECT p.code, p.name
FROM persons p
WHERE p.id IN (
    SELECT held.person_id FROM units u JOIN person_roles held ON held.family_id = u.family_id
    WHERE u.code = ANY ($1::text[]) AND held.role <> 14
      AND held.starts_on <= act_today() AND held.ends_on >= act_today())
  AND (p.ends_on IS NULL OR p.ends_on >= act_today())
ORDER BY p.given_key, p.code
LIMIT $2;
