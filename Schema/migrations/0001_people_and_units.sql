-- Who there is: units, people, roles, delegations, logins; and what every policy asks.

GRANT USAGE ON SCHEMA public TO casework_server, casework_acts, casework_readonly;

-- The one clock of the system. Only `caseworkd dev --clock` shifts it, and every event says so.
CREATE TABLE clock (
  id boolean PRIMARY KEY DEFAULT true,
  shift_seconds bigint NOT NULL DEFAULT 0,
  CONSTRAINT there_is_one_clock CHECK (id)
);
INSERT INTO clock DEFAULT VALUES;

-- PL/pgSQL keeps the plan of its query for the session; an SQL function with a subquery is neither
-- inlined nor cached, and costs several times as much in every load.
CREATE FUNCTION act_moment() RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN clock_timestamp() + (SELECT shift_seconds FROM clock) * interval '1 second';
END $$;

-- Vietnam keeps +07:00 all year, so a civil date needs no time zone data.
CREATE FUNCTION act_today() RETURNS date LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ((now() + (SELECT shift_seconds FROM clock) * interval '1 second')
    AT TIME ZONE interval '7 hours')::date;
END $$;

CREATE TABLE units (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  parent_id int REFERENCES units,
  -- The committee that a commission, standing committee or advisory body belongs to; else itself.
  -- Roles held anywhere in a family count for the cases of all its bodies.
  family_id int NOT NULL,
  organ smallint NOT NULL,
  level smallint NOT NULL,
  name text NOT NULL,
  -- The name with case and tone placement folded: bodies are matched by it exactly, never by likeness.
  name_key text NOT NULL,
  search text NOT NULL,
  -- The body symbol of official numbers, such as UBKTĐU.
  symbol text NOT NULL DEFAULT '',
  starts_on date,
  ends_on date,
  successor_id int REFERENCES units,
  CONSTRAINT unit_codes_are_unique UNIQUE (code),
  CONSTRAINT organs_are_known CHECK (organ BETWEEN 1 AND 6),
  CONSTRAINT levels_are_known CHECK (level BETWEEN 1 AND 6),
  CONSTRAINT units_end_after_they_start CHECK (ends_on >= starts_on),
  CONSTRAINT unit_names_are_short CHECK (length(name) BETWEEN 1 AND 500)
);
CREATE INDEX units_by_parent ON units (parent_id);
CREATE INDEX units_by_family ON units (family_id);
CREATE INDEX units_by_name_key ON units (name_key);
CREATE INDEX units_by_successor ON units (successor_id) WHERE successor_id IS NOT NULL;

-- Every unit with each of its ancestors, itself included.
CREATE TABLE unit_ancestors (
  unit_id int NOT NULL REFERENCES units ON DELETE CASCADE,
  ancestor_id int NOT NULL REFERENCES units ON DELETE CASCADE,
  PRIMARY KEY (unit_id, ancestor_id)
);
CREATE INDEX unit_ancestors_by_ancestor ON unit_ancestors (ancestor_id, unit_id);

CREATE FUNCTION set_unit_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.family_id := NEW.id;
  -- Standing committees, commissions and advisory bodies belong to their committee.
  IF NEW.organ IN (2, 3, 4) AND NEW.parent_id IS NOT NULL THEN
    NEW.family_id := coalesce((SELECT family_id FROM units WHERE id = NEW.parent_id), NEW.parent_id);
  END IF;
  -- Roles, cases and deadlines carry their body's family; another committee's body is another body.
  IF TG_OP = 'UPDATE' AND NEW.family_id <> OLD.family_id THEN
    RAISE EXCEPTION 'a body cannot go over to another committee'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'bodies_stay_with_their_committee',
        HINT = 'End the body and name its successor.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER units_have_a_family BEFORE INSERT OR UPDATE OF parent_id, organ ON units
  FOR EACH ROW EXECUTE FUNCTION set_unit_family();

CREATE FUNCTION link_unit_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT id AS start_id, parent_id FROM moved
      UNION
      SELECT up.start_id, units.parent_id FROM up JOIN units ON units.id = up.parent_id
    )
    SELECT 1 FROM up WHERE parent_id = start_id
  ) THEN
    RAISE EXCEPTION 'a unit cannot stand below itself'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'units_form_a_tree';
  END IF;
  DELETE FROM unit_ancestors WHERE unit_id IN (
    SELECT below.unit_id FROM unit_ancestors below JOIN moved ON below.ancestor_id = moved.id
  );
  INSERT INTO unit_ancestors (unit_id, ancestor_id)
  WITH RECURSIVE affected AS (
    SELECT id FROM moved
    UNION
    SELECT units.id FROM affected JOIN units ON units.parent_id = affected.id
  ), up AS (
    SELECT id AS unit_id, id AS ancestor_id FROM affected
    UNION
    SELECT up.unit_id, units.parent_id
    FROM up JOIN units ON units.id = up.ancestor_id WHERE units.parent_id IS NOT NULL
  )
  SELECT unit_id, ancestor_id FROM up
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER units_are_linked AFTER INSERT ON units
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION link_unit_ancestors();
CREATE TRIGGER units_are_linked_anew AFTER UPDATE ON units
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION link_unit_ancestors();

CREATE TABLE persons (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  -- Given name first: Vietnamese names sort by it, byte by byte.
  given_key text COLLATE "C" NOT NULL,
  search text NOT NULL,
  -- The highest grade that the person may know of, given a part in the case.
  clearance smallint NOT NULL DEFAULT 1,
  language text NOT NULL DEFAULT 'vi',
  ends_on date,
  CONSTRAINT person_codes_are_unique UNIQUE (code),
  CONSTRAINT clearances_are_grades CHECK (clearance BETWEEN 0 AND 4),
  CONSTRAINT languages_are_known CHECK (language IN ('vi', 'en')),
  CONSTRAINT person_names_are_short CHECK (length(name) BETWEEN 1 AND 200)
);
CREATE INDEX persons_by_given_key ON persons (given_key, code);
-- The server itself, which fires deadlines.
INSERT INTO persons (code, name, given_key, search) VALUES ('system', 'Casework', 'casework', 'casework');

CREATE TABLE person_roles (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id int NOT NULL REFERENCES persons,
  unit_id int NOT NULL REFERENCES units,
  family_id int NOT NULL REFERENCES units,
  role smallint NOT NULL,
  starts_on date NOT NULL DEFAULT '-infinity',
  ends_on date NOT NULL DEFAULT 'infinity',
  CONSTRAINT roles_on_units_are_known CHECK (role BETWEEN 1 AND 9),
  CONSTRAINT roles_end_after_they_start CHECK (ends_on >= starts_on),
  CONSTRAINT a_role_is_held_once UNIQUE (person_id, unit_id, role, starts_on)
);
CREATE INDEX person_roles_by_family ON person_roles (family_id, role);
CREATE INDEX person_roles_by_unit ON person_roles (unit_id);

CREATE FUNCTION set_role_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.family_id := (SELECT family_id FROM units WHERE id = NEW.unit_id);
  RETURN NEW;
END $$;
CREATE TRIGGER roles_have_a_family BEFORE INSERT OR UPDATE OF unit_id ON person_roles
  FOR EACH ROW EXECUTE FUNCTION set_role_family();

-- Acting for somebody for a period; the event names both.
CREATE TABLE delegations (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_id int NOT NULL REFERENCES persons,
  to_id int NOT NULL REFERENCES persons,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  reason text NOT NULL,
  document_number text NOT NULL DEFAULT '',
  CONSTRAINT delegations_have_two_people CHECK (from_id <> to_id),
  CONSTRAINT delegations_end_after_they_start CHECK (ends_on >= starts_on)
);
CREATE INDEX delegations_by_delegate ON delegations (to_id, ends_on);
CREATE INDEX delegations_by_delegator ON delegations (from_id, ends_on);

-- Which person a login of the database is. Only a server's login, or one that may impersonate,
-- names a person by the setting casework.person.
CREATE TABLE logins (
  login text PRIMARY KEY,
  person_id int REFERENCES persons,
  is_server boolean NOT NULL DEFAULT false,
  may_impersonate boolean NOT NULL DEFAULT false,
  CONSTRAINT a_login_is_a_person_or_a_server CHECK (is_server OR person_id IS NOT NULL)
);

-- In PL/pgSQL, which keeps its plan for the session: every statement under a policy asks it.
CREATE FUNCTION current_person() RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN (
    SELECT CASE
      WHEN is_server OR may_impersonate
        THEN coalesce(nullif(current_setting('casework.person', true), '')::int, person_id)
      ELSE person_id
    END
    FROM logins WHERE login = session_user);
END $$;

ALTER TABLE logins ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_login ON logins FOR SELECT USING (login = session_user);

GRANT SELECT ON clock, units, unit_ancestors, persons, person_roles, delegations, logins
  TO casework_server, casework_acts, casework_readonly;
GRANT INSERT, UPDATE ON units, persons, person_roles, delegations TO casework_acts;
GRANT INSERT, DELETE ON unit_ancestors TO casework_acts;
-- A role that has not begun leaves nothing behind when it is taken back.
GRANT DELETE ON person_roles TO casework_acts;
-- A whole tree is imported by one statement, which must know the ids of parents it has just made.
GRANT USAGE ON SEQUENCE units_id_seq TO casework_acts;
