-- What people read. Each runs as casework_server in a transaction that names the person; the policies
-- decide what is there. None of them locks anything, but for markRead, which locks the person's own rows.

-- Names the person on whose behalf the rest of the flush reads.
-- name: namePerson
SELECT set_config('casework.person', $1::int::text, true);

-- Names the person whom that person acts for: the rest of the flush reads with those eyes.
-- name: namePrincipal
SELECT set_config('casework.on_behalf_of', $1::int::text, true);

-- Whether anything may be read for the person named: not without a delegation that holds today.
-- name: mayReadForPrincipal
SELECT viewing_person() IS NOT NULL;

-- With what the reader's acts on it are decided by: the moment, and their roles on the body.
-- $1 case code
-- name: findCase
SELECT c.id, c.code, c.title, c.subject, c.state, p.id, u.code, u.name, r.code, r.name, i.code,
  act_today(), (SELECT max(version) FROM calendar_versions), act_moment(),
  ARRAY(SELECT held.role FROM person_roles held
    WHERE held.person_id = (SELECT viewing_person()) AND held.family_id = c.family_id
      AND held.starts_on <= act_today() AND held.ends_on >= act_today())
FROM cases c
JOIN processes p ON p.id = c.process_id
JOIN units u ON u.id = c.body_id
LEFT JOIN persons r ON r.id = c.responsible_id
LEFT JOIN program_items i ON i.id = c.program_item_id
WHERE c.code = $1;

-- The cases that run under versions of a process below one, by code, a page at a time.
-- $1 process code, $2 version, $3 the last code of the page before (or empty), $4 limit
-- name: listOlderCases
SELECT c.code FROM cases c JOIN processes p ON p.id = c.process_id
WHERE p.code = $1 AND p.version < $2 AND c.status IN (1, 2) AND c.code > $3
ORDER BY c.code LIMIT $4;

-- Open and ended cases, newest first; every filter may be null. The cut is one row longer than asked,
-- so that a cut list can say so.
--
-- Most people see few of all cases, and walking all of them to find these would take longer with each
-- year; whoever sees very many finds a page fastest by walking. So `near` gathers by index what could be
-- shown, `reach` by families, memberships, the person and the item that bound it; where that is too much,
-- the walk takes its place. Only one of the two runs, and the policies decide over both.
-- $1 unit whose subtree to look in, $2 statuses, $3 stage, $4 responsible person, $5 case type,
-- $6 folded words to find, $7 program item, $8 limit, $9 and $10 the last row of the page before
-- name: listCases
WITH reach AS MATERIALIZED (
  SELECT ARRAY(SELECT below.unit_id FROM person_roles held
    JOIN unit_ancestors below ON below.ancestor_id = held.family_id
    WHERE held.person_id = (SELECT viewing_person())
      AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())
      AND ($1::text IS NULL OR (SELECT is_above_all($1)) OR below.unit_id IN (
        SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
        WHERE top.code = $1))
      AND $4::text IS NULL AND $7::text IS NULL
    LIMIT 501) AS families,
  ARRAY(SELECT m.case_id FROM case_members m
    WHERE m.person_id = (SELECT viewing_person()) AND $4 IS NULL AND $7 IS NULL) AS memberships,
  CASE WHEN $4 IS NOT NULL THEN (SELECT p.id FROM persons p WHERE p.code = $4)
    WHEN $7 IS NULL THEN (SELECT viewing_person()) END AS person,
  (SELECT i.id FROM program_items i WHERE i.code = $7) AS item
), near AS MATERIALIZED (
  SELECT c.id, c.opened_on FROM cases c
  WHERE (SELECT cardinality(families) FROM reach) <= 500
    AND (c.family_id = ANY (ARRAY(SELECT unnest(families) FROM reach))
      OR c.responsible_id = (SELECT person FROM reach)
      OR c.id = ANY (ARRAY(SELECT unnest(memberships) FROM reach))
      OR c.program_item_id = (SELECT item FROM reach))
    AND c.status = ANY ($2::smallint[])
    AND ($1 IS NULL OR (SELECT is_above_all($1)) OR c.family_id IN (
      SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
      WHERE top.code = $1))
    AND ($3::smallint IS NULL OR c.stage = $3)
    AND ($4 IS NULL OR c.responsible_id = (SELECT p.id FROM persons p WHERE p.code = $4))
    AND ($5::smallint IS NULL OR c.case_type = $5)
    AND ($6::text IS NULL OR c.search LIKE '%' || $6 || '%')
    AND ($7 IS NULL OR c.program_item_id = (SELECT i.id FROM program_items i WHERE i.code = $7))
    AND ($9::date IS NULL OR (c.opened_on, c.id) < ($9, $10::bigint))
  LIMIT 5001
), page AS MATERIALIZED (
  (SELECT id, opened_on FROM near
    WHERE (SELECT cardinality(families) FROM reach) <= 500 AND (SELECT count(*) FROM near) <= 5000
    ORDER BY opened_on DESC, id DESC LIMIT $8)
  UNION ALL
  (SELECT c.id, c.opened_on FROM cases c
    WHERE ((SELECT cardinality(families) FROM reach) > 500 OR (SELECT count(*) FROM near) > 5000)
      AND c.status = ANY ($2)
      AND ($1 IS NULL OR (SELECT is_above_all($1)) OR c.family_id IN (
        SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id
        WHERE top.code = $1))
      AND ($3 IS NULL OR c.stage = $3)
      AND ($4 IS NULL OR c.responsible_id = (SELECT p.id FROM persons p WHERE p.code = $4))
      AND ($5 IS NULL OR c.case_type = $5)
      AND ($6 IS NULL OR c.search LIKE '%' || $6 || '%')
      AND ($7 IS NULL OR c.program_item_id = (SELECT i.id FROM program_items i WHERE i.code = $7))
      AND ($9 IS NULL OR (c.opened_on, c.id) < ($9, $10))
    ORDER BY c.opened_on DESC, c.id DESC LIMIT $8)
)
SELECT c.id, c.code, c.title, c.subject, c.status, c.stage, c.step, c.revision, c.opened_on, c.grade,
  c.case_type, u.code, u.name, r.code, r.name,
  (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id), act_today(), c.process_id
FROM page
JOIN cases c ON c.id = page.id
JOIN units u ON u.id = c.body_id
LEFT JOIN persons r ON r.id = c.responsible_id
ORDER BY page.opened_on DESC, page.id DESC;

-- Where a case stands in that list.
-- name: casePlace
SELECT opened_on, id FROM cases WHERE code = $1;

-- $1 case code, $2 the last revision already known, $3 limit
-- name: caseHistory
SELECT e.revision, e.kind, e.at, a.code, a.name, b.code, b.name, t.code, t.name, e.clock_shift,
  e.content, e.personal, e.hash
FROM case_events e
JOIN cases c ON c.id = e.case_id
JOIN persons a ON a.id = e.actor_id
LEFT JOIN persons b ON b.id = e.on_behalf_of_id
LEFT JOIN persons t ON t.id = e.through_id
WHERE c.code = $1 AND e.revision > $2
ORDER BY e.revision
LIMIT $3;

-- name: caseDeadlines
SELECT d.deadline, d.provisional, d.fires_at, d.derivation
FROM deadlines d JOIN cases c ON c.id = d.case_id
WHERE c.code = $1
ORDER BY d.due_on, d.deadline;

-- name: caseDocuments
SELECT d.code, d.type, d.title, d.dated_on, d.number, d.signer, d.signed_on, f.sha256, f.size,
  f.media_type, d.step, d.round, p.code, p.name, d.added_at, d.removed
FROM case_documents d
JOIN cases c ON c.id = d.case_id
JOIN persons p ON p.id = d.added_by
LEFT JOIN files f ON f.id = d.file_id
WHERE c.code = $1
ORDER BY d.id;

-- name: findDocument
SELECT c.code, d.type, d.title, d.number, f.sha256, f.size, f.media_type, d.removed
FROM case_documents d
JOIN cases c ON c.id = d.case_id
LEFT JOIN files f ON f.id = d.file_id
WHERE d.code = $1;

-- name: caseTasks
SELECT t.number, t.title, p.code, p.name, t.due_on, t.status, t.note
FROM case_tasks t
JOIN cases c ON c.id = t.case_id
JOIN persons p ON p.id = t.owner_id
WHERE c.code = $1
ORDER BY t.number;

-- name: caseFindings
SELECT f.number, f.text, f.withdrawn
FROM case_findings f JOIN cases c ON c.id = f.case_id
WHERE c.code = $1
ORDER BY f.number;

-- name: caseRemedies
SELECT r.number, r.finding, r.text, r.assignee, r.due_on, r.status, r.evidence_code, p.code, p.name,
  r.verified_on
FROM case_remedies r
JOIN cases c ON c.id = r.case_id
LEFT JOIN persons p ON p.id = r.verified_by
WHERE c.code = $1
ORDER BY r.number;

-- The running deadlines between two days, most overdue first; of one unit's subtree, or of one person. A page
-- goes on after the last line of the one before; where the case of that line is not there any more, it begins
-- with that line's day. Where few bodies are in question, those of each are read; where many are, all are read
-- in order until there are enough.
-- $1 last due date (or null), $2 days after today instead (or null), $3 unit (or null),
-- $4 responsible person (or null), $5 limit, $6 first due date (or null),
-- $7, $8, $9 due date, case and deadline of the last line of the page before (or null)
-- name: listDeadlines
WITH asked AS MATERIALIZED (
  SELECT CASE WHEN NOT is_above_all($3::text) THEN (SELECT top.id FROM units top WHERE top.code = $3) END AS top,
    $3 IS NOT NULL AND NOT is_above_all($3) AS is_below,
    coalesce((SELECT last.id FROM cases last WHERE last.code = $8::text), 0) AS last
), reach AS MATERIALIZED (
  SELECT CASE
      WHEN $4::text IS NOT NULL THEN '{}'
      WHEN (SELECT is_below FROM asked) THEN ARRAY(
        SELECT a.unit_id FROM unit_ancestors a WHERE a.ancestor_id = (SELECT top FROM asked) LIMIT 501)
      ELSE ARRAY(
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())
        LIMIT 501)
    END AS families,
    CASE
      WHEN $4 IS NOT NULL THEN ARRAY(
        SELECT c.id FROM cases c
        WHERE c.status < 3 AND c.responsible_id = (SELECT p.id FROM persons p WHERE p.code = $4))
      WHEN (SELECT is_below FROM asked) THEN '{}'
      ELSE ARRAY(
        SELECT m.case_id FROM case_members m WHERE m.person_id = (SELECT viewing_person())
        UNION ALL
        SELECT c.id FROM cases c WHERE c.status < 3 AND c.responsible_id = (SELECT viewing_person()))
    END AS own
), page AS MATERIALIZED (
  (SELECT d.case_id, d.deadline, d.round, d.due_on, d.provisional, d.stage FROM deadlines d
    WHERE (SELECT cardinality(families) FROM reach) <= 500
      AND (d.family_id = ANY (ARRAY(SELECT unnest(families) FROM reach))
        OR d.case_id = ANY (ARRAY(SELECT unnest(own) FROM reach)))
      AND ($1::date IS NULL OR d.due_on <= $1)
      AND ($2::int IS NULL OR d.due_on <= act_today() + $2)
      AND ($6::date IS NULL OR d.due_on >= $6)
      AND ($7::date IS NULL OR d.due_on >= $7)
      AND ($7 IS NULL OR (d.due_on, d.case_id, d.deadline) > ($7, (SELECT last FROM asked), $9::text))
      AND (NOT (SELECT is_below FROM asked) OR d.family_id IN (
        SELECT a.unit_id FROM unit_ancestors a WHERE a.ancestor_id = (SELECT top FROM asked)))
    ORDER BY d.due_on, d.case_id, d.deadline
    LIMIT $5)
  UNION ALL
  (SELECT d.case_id, d.deadline, d.round, d.due_on, d.provisional, d.stage FROM deadlines d
    WHERE (SELECT cardinality(families) FROM reach) > 500
      AND ($1 IS NULL OR d.due_on <= $1)
      AND ($2 IS NULL OR d.due_on <= act_today() + $2)
      AND ($6 IS NULL OR d.due_on >= $6)
      AND ($7 IS NULL OR d.due_on >= $7)
      AND ($7 IS NULL OR (d.due_on, d.case_id, d.deadline) > ($7, (SELECT last FROM asked), $9))
      AND (NOT (SELECT is_below FROM asked) OR d.family_id IN (
        SELECT a.unit_id FROM unit_ancestors a WHERE a.ancestor_id = (SELECT top FROM asked)))
    ORDER BY d.due_on, d.case_id, d.deadline
    LIMIT $5)
)
SELECT d.deadline, d.round, d.due_on, d.provisional, d.stage, c.code, c.title, c.subject, c.step,
  c.status, u.code, u.name, r.code, r.name, c.process_id, act_today(), c.grade, c.revision
FROM page d
JOIN cases c ON c.id = d.case_id
JOIN units u ON u.id = c.body_id
LEFT JOIN persons r ON r.id = c.responsible_id
ORDER BY d.due_on, d.case_id, d.deadline;

-- Remedies not yet verified, most overdue first.
-- $1 unit whose subtree to look in (or null), $2 limit
-- name: listRemedies
SELECT c.code, c.title, c.subject, m.number, m.finding, m.text, m.assignee, m.due_on, m.status,
  m.evidence_code, u.code, u.name, act_today()
FROM case_remedies m
JOIN cases c ON c.id = m.case_id
JOIN units u ON u.id = c.body_id
WHERE m.status IN (1, 2)
  AND ($1::text IS NULL OR (SELECT is_above_all($1)) OR c.family_id IN (
    SELECT a.unit_id FROM unit_ancestors a JOIN units top ON top.id = a.ancestor_id WHERE top.code = $1))
ORDER BY m.due_on, c.id, m.number
LIMIT $2;

-- $1 person, $2 limit
-- name: myTasks
SELECT c.code, c.title, t.number, t.title, t.due_on, act_today()
FROM case_tasks t
JOIN cases c ON c.id = t.case_id
WHERE t.owner_id = $1 AND t.status = 1
ORDER BY t.due_on NULLS LAST, c.id, t.number
LIMIT $2;

-- $1 person, $2 whether read ones too, $3 limit
-- name: myInbox
SELECT i.id, i.kind, i.created_at, i.read_at, i.revision, c.code, c.title,
  (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id),
  i.run_id, i.cases, p.code, p.name
FROM inbox i
LEFT JOIN cases c ON c.id = i.case_id
LEFT JOIN persons p ON p.id = i.started_by
WHERE i.person_id = $1 AND ($2::boolean OR i.read_at IS NULL)
  AND (c.id IS NOT NULL OR i.run_id IS NOT NULL)
ORDER BY i.id DESC
LIMIT $3;

-- How many notices a person has not read.
-- $1 person
-- name: unreadNotices
SELECT count(*) FROM inbox WHERE person_id = $1 AND read_at IS NULL;

-- How many cases a notice tells of, and how many of them the person may see today; no row where they have no
-- such notice, or may not see its only case.
-- $1 person, $2 notice
-- name: noticeReach
SELECT coalesce(i.cases, 1),
  (SELECT count(*) FROM cases c WHERE c.id = ANY (coalesce(i.case_ids, ARRAY[i.case_id]))),
  i.run_id IS NULL OR i.case_ids IS NOT NULL AS names_them
FROM inbox i
WHERE i.person_id = $1 AND i.id = $2
  AND (i.run_id IS NOT NULL OR EXISTS (SELECT 1 FROM cases c WHERE c.id = i.case_id));

-- The cases that a notice tells of and that the person may see today, by code, a page at a time.
-- $1 person, $2 notice, $3 the last code of the page before (or empty), $4 limit
-- name: noticeCases
SELECT c.id, c.code, c.title, c.subject, c.status, c.stage, c.step, c.revision, c.opened_on, c.grade,
  c.case_type, u.code, u.name, r.code, r.name,
  (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id), act_today(), c.process_id
FROM cases c
JOIN units u ON u.id = c.body_id
LEFT JOIN persons r ON r.id = c.responsible_id
WHERE c.id = ANY (ARRAY(
    SELECT unnest(coalesce(i.case_ids, ARRAY[i.case_id])) FROM inbox i
    WHERE i.person_id = $1 AND i.id = $2))
  AND c.code > $3
ORDER BY c.code
LIMIT $4;

-- Marks notices of a person as read; all that are unread when $2 is null. What comes back was unread.
-- $1 person, $2 notices (or null)
-- name: markRead
UPDATE inbox SET read_at = act_moment()
WHERE person_id = $1 AND read_at IS NULL AND ($2::bigint[] IS NULL OR id = ANY ($2))
RETURNING id;

-- Which of these notices a person has at all.
-- $1 person, $2 notices
-- name: findNotices
SELECT id FROM inbox WHERE person_id = $1 AND id = ANY ($2::bigint[]);

-- name: personNames
SELECT code, name FROM persons WHERE code = ANY ($1::text[]);

-- name: unitNames
SELECT code, name FROM units WHERE code = ANY ($1::text[]);

-- Who holds these roles today on the body of a case, in Vietnamese order of given names.
-- $1 case code, $2 roles
-- name: roleHolders
SELECT held.role, p.code, p.name
FROM cases c
JOIN person_roles held ON held.family_id = c.family_id
JOIN persons p ON p.id = held.person_id
WHERE c.code = $1 AND held.role = ANY ($2::smallint[])
  AND held.starts_on <= act_today() AND held.ends_on >= act_today()
  AND (p.ends_on IS NULL OR p.ends_on >= act_today())
ORDER BY held.role, p.given_key, p.code;

-- The roles a person holds today, and the people who have delegated to them.
-- $1 person
-- name: myRoles
SELECT u.code, u.name, held.role
FROM person_roles held JOIN units u ON u.id = held.unit_id
WHERE held.person_id = $1 AND held.starts_on <= act_today() AND held.ends_on >= act_today()
ORDER BY u.code, held.role;

-- name: myDelegators
SELECT p.code, p.name, d.ends_on
FROM delegations d JOIN persons p ON p.id = d.from_id
WHERE d.to_id = $1 AND d.starts_on <= act_today() AND d.ends_on >= act_today()
ORDER BY p.code;

-- The number books of a body and of the bodies of its committee.
-- $1 body (or null)
-- name: readNumberBooks
SELECT u.code, u.name, b.symbol, b.secret, b.term, b.starts_on, b.next_number
FROM number_books b JOIN units u ON u.id = b.body_id
WHERE $1::text IS NULL OR u.family_id = (SELECT f.family_id FROM units f WHERE f.code = $1)
ORDER BY u.code, b.symbol, b.secret, b.starts_on DESC;

-- The numbers given out by a body's books, voided ones included, newest first.
-- $1 body, $2 symbol (or null), $3 term (or null), $4 limit
-- name: readNumbers
SELECT n.number, n.text, b.symbol, b.term, b.secret, c.code, n.document_code, n.issued_at, i.code,
  n.voided_at, v.code, n.void_reason
FROM official_numbers n
JOIN number_books b ON b.id = n.book_id
JOIN units u ON u.id = b.body_id
JOIN persons i ON i.id = n.issued_by
LEFT JOIN cases c ON c.id = n.case_id
LEFT JOIN persons v ON v.id = n.voided_by
WHERE u.code = $1 AND ($2::text IS NULL OR b.symbol = $2) AND ($3::text IS NULL OR b.term = $3)
ORDER BY b.starts_on DESC, b.symbol, b.secret, n.number DESC
LIMIT $4;

-- The day it is, by the clock that acts go by.
-- name: today
SELECT act_today(), act_moment(), (SELECT shift_seconds FROM clock);

-- What a connection of the reads pool becomes: its login's rights are left behind.
-- name: becomeServer
SET ROLE casework_server;

-- What a connection of the acts pool becomes.
-- name: becomeActs
SET ROLE casework_acts;

-- Acts run the same few statements for ever; the planner would plan those with arrays anew each time,
-- which takes longer than running them.
-- name: planActsOnce
SET plan_cache_mode = force_generic_plan;

-- Who reads and what they filter by decides how a list is best read: a plan for everybody takes up to a
-- hundred times as long as the one made for the question.
-- name: planReadsAnew
SET plan_cache_mode = force_custom_plan;
