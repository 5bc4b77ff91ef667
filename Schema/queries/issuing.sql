-- Giving a paper its official number: in the transaction of the act, so that a number is used up
-- only together with the paper that bears it. Order of locks: the book, then the case.

-- The book in force for a case's body: open papers and graded ones are numbered apart.
-- $1 case, $2 type symbol, $3 whether the case is graded
-- name: lockNumberBook
SELECT b.id, b.next_number, u.symbol
FROM number_books b
JOIN cases c ON c.body_id = b.body_id
JOIN units u ON u.id = b.body_id
WHERE c.id = $1 AND b.symbol = $2 AND b.secret = $3 AND b.starts_on <= act_today()
ORDER BY b.starts_on DESC, b.id DESC
LIMIT 1
FOR NO KEY UPDATE OF b;

-- $1 book, $2 number, $3 number as it is written, $4 case, $5 paper, $6 moment, $7 person
-- name: issueNumber
WITH taken AS (
  UPDATE number_books SET next_number = next_number + 1 WHERE id = $1 AND next_number = $2
  RETURNING id
)
INSERT INTO official_numbers (book_id, number, text, case_id, document_code, issued_at, issued_by)
SELECT id, $2, $3, $4, $5, $6, $7 FROM taken;
