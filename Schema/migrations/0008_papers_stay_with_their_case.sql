-- A paper's code is given once, to one case. writeDocuments changes the paper that bears a code, and
-- must not take the code of another case's paper for it: the history would have a paper that the table
-- has not.

CREATE FUNCTION refuse_another_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the code % is that of a paper of another case', OLD.code
    USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_codes_are_unique';
END $$;
CREATE TRIGGER papers_stay_with_their_case BEFORE UPDATE OF case_id ON case_documents
  FOR EACH ROW WHEN (OLD.case_id <> NEW.case_id) EXECUTE FUNCTION refuse_another_case();
