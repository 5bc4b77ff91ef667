-- The dossier: papers, files, official numbers; and the tasks, findings and remedies of a case.
-- Each row is what the case's events say, for lists and searches; the events are the truth.

-- Files in chunks of 1 MiB, found by their content.
CREATE TABLE files (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256 bytea NOT NULL,
  size bigint NOT NULL,
  media_type text NOT NULL,
  stored_at timestamptz NOT NULL,
  stored_by int NOT NULL REFERENCES persons,
  CONSTRAINT files_are_stored_once UNIQUE (sha256),
  CONSTRAINT file_digests_have_32_bytes CHECK (octet_length(sha256) = 32),
  CONSTRAINT files_have_bytes CHECK (size > 0)
);

CREATE TABLE file_chunks (
  -- Checked at commit: a file is named by its digest, which is known after its last chunk.
  file_id bigint NOT NULL REFERENCES files DEFERRABLE INITIALLY DEFERRED,
  -- Counted from 0.
  ordinal int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (file_id, ordinal),
  CONSTRAINT chunks_are_one_mebibyte CHECK (octet_length(bytes) BETWEEN 1 AND 1048576)
);
-- Scans are compressed already.
ALTER TABLE file_chunks ALTER bytes SET STORAGE EXTERNAL;

CREATE TABLE case_documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases,
  code text NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  dated_on date NOT NULL,
  number text,
  signer text,
  signed_on date,
  file_id bigint REFERENCES files,
  step text NOT NULL,
  round int NOT NULL,
  added_by int NOT NULL REFERENCES persons,
  added_at timestamptz NOT NULL,
  removed boolean NOT NULL DEFAULT false,
  search text NOT NULL,
  CONSTRAINT document_codes_are_unique UNIQUE (code),
  CONSTRAINT a_signature_has_signer_and_day CHECK ((signer IS NULL) = (signed_on IS NULL))
);
CREATE INDEX case_documents_by_case ON case_documents (case_id, id);
CREATE INDEX case_documents_by_file ON case_documents (file_id) WHERE file_id IS NOT NULL;

-- The book that gives a body's official numbers of one type symbol in one term. Graded papers
-- have a secret book of their own, so that open numbers have no telling gaps.
CREATE TABLE number_books (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body_id int NOT NULL REFERENCES units,
  symbol text NOT NULL,
  secret boolean NOT NULL DEFAULT false,
  term text NOT NULL,
  starts_on date NOT NULL,
  next_number int NOT NULL DEFAULT 1,
  CONSTRAINT a_term_has_one_book UNIQUE (body_id, symbol, secret, term),
  CONSTRAINT numbers_count_from_one CHECK (next_number > 0)
);

CREATE TABLE official_numbers (
  book_id int NOT NULL REFERENCES number_books,
  number int NOT NULL,
  text text NOT NULL,
  case_id bigint REFERENCES cases,
  document_code text,
  issued_at timestamptz NOT NULL,
  issued_by int NOT NULL REFERENCES persons,
  voided_at timestamptz,
  voided_by int REFERENCES persons,
  void_reason text,
  CONSTRAINT a_number_is_given_once PRIMARY KEY (book_id, number),
  CONSTRAINT voiding_says_who_when_and_why CHECK (
    (voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX official_numbers_by_case ON official_numbers (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE case_tasks (
  case_id bigint NOT NULL REFERENCES cases,
  number int NOT NULL,
  title text NOT NULL,
  owner_id int NOT NULL REFERENCES persons,
  due_on date,
  -- 1 open, 2 completed, 3 cancelled
  status smallint NOT NULL,
  note text,
  PRIMARY KEY (case_id, number),
  CONSTRAINT task_statuses_are_known CHECK (status BETWEEN 1 AND 3)
);
CREATE INDEX case_tasks_open_by_owner ON case_tasks (owner_id, due_on) WHERE status = 1;

CREATE TABLE case_findings (
  case_id bigint NOT NULL REFERENCES cases,
  number int NOT NULL,
  text text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (case_id, number)
);

CREATE TABLE case_remedies (
  case_id bigint NOT NULL REFERENCES cases,
  number int NOT NULL,
  finding int NOT NULL,
  text text NOT NULL,
  -- Who must do it, in words: often a body that does not use the system.
  assignee text NOT NULL,
  due_on date NOT NULL,
  -- 1 required, 2 reported, 3 verified, 4 withdrawn with its finding
  status smallint NOT NULL,
  evidence_code text,
  verified_by int REFERENCES persons,
  verified_on date,
  PRIMARY KEY (case_id, number),
  CONSTRAINT remedy_statuses_are_known CHECK (status BETWEEN 1 AND 4),
  CONSTRAINT verified_remedies_say_by_whom CHECK (
    (status = 3) = (verified_by IS NOT NULL) AND (status = 3) = (verified_on IS NOT NULL))
);
CREATE INDEX case_remedies_pending ON case_remedies (due_on, case_id) WHERE status IN (1, 2);

ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE number_books ENABLE ROW LEVEL SECURITY;
ALTER TABLE official_numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_findings ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_remedies ENABLE ROW LEVEL SECURITY;

CREATE POLICY acts ON files TO casework_acts USING (true);
CREATE POLICY acts ON file_chunks TO casework_acts USING (true);
CREATE POLICY acts ON case_documents TO casework_acts USING (true);
CREATE POLICY acts ON number_books TO casework_acts USING (true);
CREATE POLICY acts ON official_numbers TO casework_acts USING (true);
CREATE POLICY acts ON case_tasks TO casework_acts USING (true);
CREATE POLICY acts ON case_findings TO casework_acts USING (true);
CREATE POLICY acts ON case_remedies TO casework_acts USING (true);

CREATE POLICY visible ON case_documents FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
-- A file is seen by whoever sees a case that holds it.
CREATE POLICY visible ON files FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM case_documents d WHERE d.file_id = files.id AND NOT d.removed));
CREATE POLICY visible ON file_chunks FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM files WHERE files.id = file_id));
-- How far a secret book has got tells how many secret papers there are: it is for the body's own
-- people with clearance.
CREATE POLICY visible ON number_books FOR SELECT TO casework_server, casework_readonly
  USING (NOT secret OR body_id IN (
    SELECT u.id FROM person_roles held JOIN units u ON u.family_id = held.family_id
    JOIN persons p ON p.id = held.person_id AND p.clearance >= 2
    WHERE held.person_id = (SELECT current_person())
      AND held.starts_on <= act_today() AND held.ends_on >= act_today()));
CREATE POLICY visible ON official_numbers FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM number_books WHERE number_books.id = book_id)
    AND (case_id IS NULL OR EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id)));
CREATE POLICY visible ON case_tasks FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
CREATE POLICY visible ON case_findings FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));
CREATE POLICY visible ON case_remedies FOR SELECT TO casework_server, casework_readonly
  USING (EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id));

GRANT SELECT ON files, file_chunks, case_documents, number_books, official_numbers, case_tasks,
  case_findings, case_remedies TO casework_server, casework_acts, casework_readonly;
GRANT INSERT ON files, file_chunks TO casework_acts;
-- Chunks are written before their file, under the id that it will have.
GRANT USAGE ON SEQUENCE files_id_seq TO casework_acts;
GRANT INSERT, UPDATE ON case_documents, number_books, official_numbers, case_tasks, case_findings,
  case_remedies TO casework_acts;
