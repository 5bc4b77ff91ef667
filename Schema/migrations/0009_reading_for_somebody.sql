-- Who reads for somebody who has delegated sees what that person may see, as long as the delegation
-- holds by the database's own day; without one, nothing. What is one's own stays so: the inbox and the
-- bulk runs go by current_person().

-- Whose eyes a statement reads with: the person's own, or those that casework.on_behalf_of names; null
-- when that person has not delegated. In PL/pgSQL, which keeps its plan for the session.
CREATE FUNCTION viewing_person() RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  person int := current_person();
  principal int := nullif(current_setting('casework.on_behalf_of', true), '')::int;
BEGIN
  IF principal IS NULL OR principal = person THEN
    RETURN person;
  END IF;
  RETURN (SELECT d.from_id FROM delegations d
    WHERE d.from_id = principal AND d.to_id = person
      AND d.starts_on <= act_today() AND d.ends_on >= act_today()
    LIMIT 1);
END $$;

ALTER POLICY visible ON cases
  USING (grade <= (
      SELECT greatest(p.clearance, 1::smallint) FROM persons p WHERE p.id = (SELECT viewing_person()))
    AND (responsible_id = (SELECT viewing_person())
      OR grade < 2 AND family_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR grade > 1 AND family_id IN (
        SELECT held.family_id FROM person_roles held
        WHERE held.person_id = (SELECT viewing_person()) AND held.role IN (1, 3, 4)
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR id IN (
        SELECT m.case_id FROM case_members m WHERE m.person_id = (SELECT viewing_person()))));
ALTER POLICY visible ON deadlines
  USING (grade <= (
      SELECT greatest(p.clearance, 1::smallint) FROM persons p WHERE p.id = (SELECT viewing_person()))
    AND (responsible_id = (SELECT viewing_person())
      OR grade < 2 AND family_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR grade > 1 AND family_id IN (
        SELECT held.family_id FROM person_roles held
        WHERE held.person_id = (SELECT viewing_person()) AND held.role IN (1, 3, 4)
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR case_id IN (
        SELECT m.case_id FROM case_members m WHERE m.person_id = (SELECT viewing_person()))));
ALTER POLICY own_membership ON case_members USING (person_id = (SELECT viewing_person()));
ALTER POLICY visible ON number_books
  USING (NOT secret OR body_id IN (
    SELECT u.id FROM person_roles held JOIN units u ON u.family_id = held.family_id
    JOIN persons p ON p.id = held.person_id AND p.clearance >= 2
    WHERE held.person_id = (SELECT viewing_person())
      AND held.starts_on <= act_today() AND held.ends_on >= act_today()));
