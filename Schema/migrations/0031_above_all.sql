-- Who holds a role on the one unit above all others sees everything that is not graded. Their bodies need not be listed
-- for each question: with the cells of the country they are 40,000.
ALTER POLICY visible ON cases
  USING (grade <= (
      SELECT greatest(p.clearance, 1::smallint) FROM persons p WHERE p.id = (SELECT viewing_person()))
    AND (responsible_id = (SELECT viewing_person())
      OR grade < 2 AND ((SELECT EXISTS (
        SELECT 1 FROM person_roles held
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())
          AND NOT EXISTS (SELECT 1 FROM units root WHERE root.parent_id IS NULL AND root.id <> held.family_id)))
        OR family_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())))
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
      OR grade < 2 AND ((SELECT EXISTS (
        SELECT 1 FROM person_roles held
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())
          AND NOT EXISTS (SELECT 1 FROM units root WHERE root.parent_id IS NULL AND root.id <> held.family_id)))
        OR family_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())))
      OR grade > 1 AND family_id IN (
        SELECT held.family_id FROM person_roles held
        WHERE held.person_id = (SELECT viewing_person()) AND held.role IN (1, 3, 4)
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today()))
      OR case_id IN (
        SELECT m.case_id FROM case_members m WHERE m.person_id = (SELECT viewing_person()))));

ALTER POLICY visible ON case_counts
  USING ((SELECT EXISTS (
        SELECT 1 FROM person_roles held
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())
          AND NOT EXISTS (SELECT 1 FROM units root WHERE root.parent_id IS NULL AND root.id <> held.family_id)))
    OR unit_id IN (
        SELECT below.unit_id FROM person_roles held
        JOIN unit_ancestors below ON below.ancestor_id = held.family_id
        WHERE held.person_id = (SELECT viewing_person())
          AND held.starts_on <= (SELECT act_today()) AND held.ends_on >= (SELECT act_today())));

-- Whether everything is below a unit: then a list of what is below it need not look where each row is.
CREATE FUNCTION is_above_all(unit text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM units top
    WHERE top.code = unit AND NOT EXISTS (
      SELECT 1 FROM units root WHERE root.parent_id IS NULL AND root.id <> top.id));
END $$;
