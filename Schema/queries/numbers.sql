-- Number books, as administrators keep them. Written as casework_acts. What an act issues is in
-- issuing.sql, and what people read of books in lists.sql.

-- No row: there is no such body.
-- $1 body's code, $2 symbol, $3 term, $4 first day, $5 whether for graded papers
-- name: openNumberBook
INSERT INTO number_books (body_id, symbol, term, starts_on, secret)
SELECT u.id, $2, $3, $4, $5 FROM units u WHERE u.code = $1
RETURNING id;

-- $1 body's code, $2 symbol, $3 whether graded, $4 term
-- name: findNumberBook
SELECT b.starts_on FROM number_books b JOIN units u ON u.id = b.body_id
WHERE u.code = $1 AND b.symbol = $2 AND b.secret = $3 AND b.term = $4;

-- Takes the next number for a paper that belongs to no case, from the book that began last. Locks the
-- book until the transaction ends, so a number is used up only by a commit. No row: there is no book.
-- $1 body's code, $2 symbol, $3 whether graded, $4 document's code (or null), $5 who takes it
-- name: takeNumber
WITH taken AS (
  UPDATE number_books b SET next_number = b.next_number + 1 FROM units u
  WHERE u.id = b.body_id AND b.id = (
    SELECT current.id FROM number_books current JOIN units body ON body.id = current.body_id
    WHERE body.code = $1 AND current.symbol = $2 AND current.secret = $3
      AND current.starts_on <= act_today()
    ORDER BY current.starts_on DESC, current.id DESC LIMIT 1)
  RETURNING b.id, b.next_number - 1 AS number, b.symbol, u.symbol AS body_symbol
)
INSERT INTO official_numbers (book_id, number, text, document_code, issued_at, issued_by)
SELECT id, number, lpad(number::text, greatest(2, length(number::text)), '0') || '-' || symbol || '/'
  || body_symbol, $4, act_moment(), $5
FROM taken
RETURNING number, text;

-- Locks the number by updating it. No row: there is no such number.
-- $1 body's code, $2 symbol, $3 whether graded, $4 term, $5 number, $6 who, $7 why
-- name: voidNumber
WITH named AS (
  SELECT n.book_id, n.number FROM official_numbers n
  JOIN number_books b ON b.id = n.book_id JOIN units u ON u.id = b.body_id
  WHERE u.code = $1 AND b.symbol = $2 AND b.secret = $3 AND b.term = $4 AND n.number = $5
), voided AS (
  UPDATE official_numbers n SET voided_at = act_moment(), voided_by = $6, void_reason = $7
  FROM named WHERE n.book_id = named.book_id AND n.number = named.number AND n.voided_at IS NULL
  RETURNING n.number
)
SELECT EXISTS (SELECT 1 FROM voided) AS changed FROM named;
