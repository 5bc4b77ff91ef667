-- What a bulk plan reads beside the cases themselves, as casework_acts, in one read-only snapshot.

-- The moment, and the calendar in force: asked once for a whole plan.
-- name: planSetting
SELECT act_moment(), shift_seconds, (SELECT max(version) FROM calendar_versions) FROM clock;

-- What each program item gives a case that is opened from it, and whether the planner sees one that was.
-- $1 items' codes, $2 the person whose eyes these are
-- name: planItems
SELECT i.code, i.content, u.code AS body, i.subject_kind, i.subject,
  ARRAY(SELECT DISTINCT p.code FROM processes p WHERE p.case_type = i.case_type ORDER BY p.code),
  EXISTS (SELECT 1 FROM cases c WHERE c.program_item_id = i.id AND c.status <> 4
    AND may_see_case($2, c.family_id, c.grade, c.responsible_id, c.id))
FROM program_items i
JOIN programs g ON g.id = i.program_id
JOIN units u ON u.id = g.body_id
WHERE i.code = ANY ($1::text[]);

-- How many notices each person would get of each act that was only decided, as deliverNotices resolves
-- them. The case is as it would be after the act; one that would be opened is not there yet.
-- $1 acts' numbers, $2 cases, $3 bodies, $4 grades, $5 people responsible, $6 kinds, $7 people, $8 roles
-- name: foreseeNotices
SELECT told.ordinal, p.code, count(*)
FROM (
  SELECT DISTINCT reached.person_id, n.ordinal, n.kind
  FROM (
    SELECT unnest($1::int[]) AS ordinal, unnest($2::text[]) AS code, unnest($3::text[]) AS body,
      unnest($4::smallint[]) AS grade, unnest($5::text[]) AS responsible, unnest($6::smallint[]) AS kind,
      unnest($7::text[]) AS person, unnest($8::smallint[]) AS role
  ) n
  JOIN units u ON u.code = n.body
  LEFT JOIN cases c ON c.code = n.code
  LEFT JOIN persons r ON r.code = n.responsible
  CROSS JOIN LATERAL (
    SELECT p.id AS person_id FROM persons p WHERE p.code = n.person
    UNION
    SELECT held.person_id FROM person_roles held
    WHERE held.family_id = u.family_id AND held.role = n.role
      AND held.starts_on <= act_today() AND held.ends_on >= act_today()
    UNION
    SELECT m.person_id FROM case_members m WHERE m.case_id = c.id AND m.role = n.role
  ) reached
  WHERE may_see_case(reached.person_id, u.family_id, n.grade, r.id, c.id)
) told
JOIN persons p ON p.id = told.person_id
GROUP BY told.ordinal, p.code;
