-- The cluster-wide roles, made once by `casectl db init`. Safe to run again.
-- Nobody logs in as one of these; logins are granted membership.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['casework_owner', 'casework_server', 'casework_acts', 'casework_readonly'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        -- Another database of this cluster is being set up at the same moment.
        NULL;
      END;
    END IF;
  END LOOP;
END $$;
