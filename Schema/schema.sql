-- What the migrations make, as pg_dump shows it; SchemaDumpTests keeps it true.

CREATE FUNCTION public.act_moment() RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN clock_timestamp() + (SELECT shift_seconds FROM clock) * interval '1 second';
END $$;

ALTER FUNCTION public.act_moment() OWNER TO casework_owner;

CREATE FUNCTION public.act_today() RETURNS date
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN ((now() + (SELECT shift_seconds FROM clock) * interval '1 second')
    AT TIME ZONE interval '7 hours')::date;
END $$;

ALTER FUNCTION public.act_today() OWNER TO casework_owner;

CREATE FUNCTION public.case_age(status smallint, days integer) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (status = 2) THEN 7 WHEN (days IS NULL) THEN 6 WHEN (days < '-30'::integer) THEN 1 WHEN (days < '-7'::integer) THEN 2 WHEN (days < 0) THEN 3 WHEN (days <= 7) THEN 4 ELSE 5 END;

ALTER FUNCTION public.case_age(status smallint, days integer) OWNER TO casework_owner;

CREATE FUNCTION public.count_lines(top integer) RETURNS TABLE(line_id integer, family_id integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT top, top
  UNION ALL
  SELECT child.id, below.unit_id
  FROM units above
  JOIN units child ON child.parent_id = above.id AND child.family_id = child.id
  JOIN unit_ancestors below ON below.ancestor_id = child.id
  WHERE above.family_id = top
$$;

ALTER FUNCTION public.count_lines(top integer) OWNER TO casework_owner;

CREATE FUNCTION public.current_person() RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  RETURN (
    SELECT CASE
      WHEN is_server OR may_impersonate
        THEN coalesce(nullif(current_setting('casework.person', true), '')::int, person_id)
      ELSE person_id
    END
    FROM logins WHERE login = session_user);
END $$;

ALTER FUNCTION public.current_person() OWNER TO casework_owner;

CREATE FUNCTION public.find_session(digest bytea) RETURNS TABLE(id bigint, person_id integer, code text, name text, language text, stage smallint, method smallint, on_behalf_of_id integer, on_behalf_of text, proved_at timestamp with time zone, ends_at timestamp with time zone, is_old boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
  RETURN QUERY
  SELECT s.id, p.id, p.code, p.name, s.language, s.stage, s.method, giver.id, giver.code, s.proved_at,
    s.ends_at, s.seen_at < now() - interval '1 minute'
  FROM sessions s
  JOIN accounts a ON a.person_id = s.person_id
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN persons giver ON giver.id = s.on_behalf_of_id AND EXISTS (
    SELECT 1 FROM delegations d
    WHERE d.from_id = s.on_behalf_of_id AND d.to_id = s.person_id
      AND d.starts_on <= act_today() AND d.ends_on >= act_today())
  WHERE s.token = digest AND session_state(s.revoked_at, s.ends_at, s.seen_at, s.idle_seconds) = 1
    AND a.enabled AND (p.ends_on IS NULL OR p.ends_on >= act_today());
END $$;

ALTER FUNCTION public.find_session(digest bytea) OWNER TO casework_owner;

CREATE FUNCTION public.is_above_all(unit text) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM units top
    WHERE top.code = unit AND NOT EXISTS (
      SELECT 1 FROM units root WHERE root.parent_id IS NULL AND root.id <> top.id));
END $$;

ALTER FUNCTION public.is_above_all(unit text) OWNER TO casework_owner;

CREATE FUNCTION public.is_server() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM logins WHERE login = session_user AND is_server);
END $$;

ALTER FUNCTION public.is_server() OWNER TO casework_owner;

CREATE FUNCTION public.link_unit_ancestors() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

ALTER FUNCTION public.link_unit_ancestors() OWNER TO casework_owner;

CREATE FUNCTION public.may_see_case(person integer, family integer, grade smallint, responsible integer, case_id bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
DECLARE
  today date;
BEGIN
  IF person IS NULL THEN
    RETURN false;
  END IF;
  IF grade >= 2 AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.id = person AND p.clearance >= grade)
  THEN
    RETURN false;
  END IF;
  IF responsible = person THEN
    RETURN true;
  END IF;
  today := act_today();
  IF EXISTS (SELECT 1 FROM person_roles held
    WHERE held.family_id = family AND held.person_id = person
      AND held.starts_on <= today AND held.ends_on >= today
      AND (grade < 2 OR held.role IN (1, 3, 4)))
  THEN
    RETURN true;
  END IF;
  IF grade < 2 AND EXISTS (SELECT 1 FROM unit_ancestors above
    JOIN person_roles held ON held.family_id = above.ancestor_id
    WHERE above.unit_id = family AND held.person_id = person
      AND held.starts_on <= today AND held.ends_on >= today)
  THEN
    RETURN true;
  END IF;
  RETURN EXISTS (SELECT 1 FROM case_members m
    WHERE m.case_id = may_see_case.case_id AND m.person_id = person);
END $$;

ALTER FUNCTION public.may_see_case(person integer, family integer, grade smallint, responsible integer, case_id bigint) OWNER TO casework_owner;

CREATE FUNCTION public.refuse_another_case() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the code % is that of a paper of another case', OLD.code
    USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_codes_are_unique';
END $$;

ALTER FUNCTION public.refuse_another_case() OWNER TO casework_owner;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% is never changed (% refused)', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'What has happened stays; a correction is a new entry.';
END $$;

ALTER FUNCTION public.refuse_change() OWNER TO casework_owner;

CREATE FUNCTION public.refuse_rewriting() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'casework_owner' AND NEW.personal::text IS DISTINCT FROM OLD.personal::text
    AND (NEW.case_id, NEW.revision, NEW.kind, NEW.at, NEW.actor_id, NEW.clock_shift, NEW.hash)
      = (OLD.case_id, OLD.revision, OLD.kind, OLD.at, OLD.actor_id, OLD.clock_shift, OLD.hash)
    AND NEW.on_behalf_of_id IS NOT DISTINCT FROM OLD.on_behalf_of_id
    AND NEW.through_id IS NOT DISTINCT FROM OLD.through_id
    AND NEW.content::text = OLD.content::text
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the history of a case is never changed (% refused)', TG_OP
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'What has happened stays; a correction is a new event.';
END $$;

ALTER FUNCTION public.refuse_rewriting() OWNER TO casework_owner;

CREATE FUNCTION public.refuse_rewriting_log() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  erasable text[] := ARRAY['reason', 'personal'];
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'casework_owner'
    AND to_jsonb(NEW) - erasable = to_jsonb(OLD) - erasable
    AND NEW.content::text = OLD.content::text AND NEW.answer::text = OLD.answer::text
    AND (NEW.reason IS NULL OR NEW.reason = OLD.reason)
    AND (NEW.personal IS NULL OR NEW.personal::text = OLD.personal::text)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the log of the administration is never changed (% refused)', TG_OP
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'What has happened stays; a correction is a new change.';
END $$;

ALTER FUNCTION public.refuse_rewriting_log() OWNER TO casework_owner;

CREATE FUNCTION public.session_state(revoked_at timestamp with time zone, ends_at timestamp with time zone, seen_at timestamp with time zone, idle_seconds integer) RETURNS smallint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (CASE WHEN (revoked_at IS NOT NULL) THEN 4 WHEN (ends_at <= now()) THEN 3 WHEN ((seen_at + ((idle_seconds)::double precision * '00:00:01'::interval)) <= now()) THEN 2 ELSE 1 END)::smallint;

ALTER FUNCTION public.session_state(revoked_at timestamp with time zone, ends_at timestamp with time zone, seen_at timestamp with time zone, idle_seconds integer) OWNER TO casework_owner;

CREATE FUNCTION public.set_role_family() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW.family_id := (SELECT family_id FROM units WHERE id = NEW.unit_id);
  RETURN NEW;
END $$;

ALTER FUNCTION public.set_role_family() OWNER TO casework_owner;

CREATE FUNCTION public.set_unit_family() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

ALTER FUNCTION public.set_unit_family() OWNER TO casework_owner;

CREATE FUNCTION public.sign_in_memory(kind smallint) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE kind WHEN 1 THEN '1 day'::interval ELSE '00:10:00'::interval END;

ALTER FUNCTION public.sign_in_memory(kind smallint) OWNER TO casework_owner;

CREATE FUNCTION public.sign_in_pause(kind smallint, failures integer) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((kind = 1) AND (failures >= 5)) THEN (LEAST(((2)::double precision ^ (LEAST((failures - 5), 10))::double precision), (900)::double precision) * '00:00:01'::interval) WHEN ((kind = 2) AND (failures >= 30)) THEN '00:10:00'::interval ELSE NULL::interval END;

ALTER FUNCTION public.sign_in_pause(kind smallint, failures integer) OWNER TO casework_owner;

CREATE FUNCTION public.touch_session(digest bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE sessions SET seen_at = now()
  WHERE token = digest AND seen_at < now() - interval '1 minute'
    AND session_state(revoked_at, ends_at, seen_at, idle_seconds) = 1;
END $$;

ALTER FUNCTION public.touch_session(digest bytea) OWNER TO casework_owner;

CREATE FUNCTION public.viewing_person() RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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

ALTER FUNCTION public.viewing_person() OWNER TO casework_owner;

CREATE TABLE public.accounts (
    person_id integer NOT NULL,
    email text,
    enabled boolean DEFAULT true NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT emails_have_a_place_and_are_short CHECK (((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text) AND ((length(email) >= 3) AND (length(email) <= 254))))
);

ALTER TABLE public.accounts OWNER TO casework_owner;

CREATE TABLE public.administration_log (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    clock_shift bigint DEFAULT 0 NOT NULL,
    login text NOT NULL,
    actor_id integer,
    on_behalf_of_id integer,
    through_id integer,
    kind smallint NOT NULL,
    objects text[] NOT NULL,
    secret boolean DEFAULT false NOT NULL,
    content json NOT NULL,
    personal json,
    reason text,
    answer json NOT NULL,
    key text,
    request bytea,
    CONSTRAINT a_change_is_about_something CHECK ((cardinality(objects) > 0)),
    CONSTRAINT administration_kinds_are_known CHECK (((kind >= 1) AND (kind <= 40))),
    CONSTRAINT keyed_changes_and_only_they_have_a_request CHECK (((key IS NULL) = (request IS NULL))),
    CONSTRAINT log_keys_are_short CHECK (((length(key) >= 1) AND (length(key) <= 200))),
    CONSTRAINT request_digests_have_32_bytes CHECK ((octet_length(request) = 32))
);

ALTER TABLE public.administration_log OWNER TO casework_owner;

ALTER TABLE public.administration_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.administration_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ballots (
    id bigint NOT NULL,
    vote_id bigint NOT NULL,
    person_id integer,
    choice text NOT NULL
);

ALTER TABLE public.ballots OWNER TO casework_owner;

ALTER TABLE public.ballots ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ballots_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.bulk_chunks (
    id bigint NOT NULL,
    run_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    done integer NOT NULL,
    refused integer NOT NULL,
    stale integer NOT NULL
);

ALTER TABLE public.bulk_chunks OWNER TO casework_owner;

ALTER TABLE public.bulk_chunks ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.bulk_chunks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.bulk_items (
    run_id bigint NOT NULL,
    ordinal integer NOT NULL,
    case_id bigint,
    outcome smallint NOT NULL,
    revision integer,
    detail json,
    target text NOT NULL,
    planned_revision integer,
    CONSTRAINT item_outcomes_are_known CHECK (((outcome >= 1) AND (outcome <= 6)))
);

ALTER TABLE public.bulk_items OWNER TO casework_owner;

CREATE TABLE public.bulk_notices (
    id bigint NOT NULL,
    run_id bigint NOT NULL,
    case_id bigint NOT NULL,
    person_code text,
    role smallint,
    CONSTRAINT an_effect_of_a_run_reaches_a_person_or_a_role CHECK (((person_code IS NULL) <> (role IS NULL)))
);

ALTER TABLE public.bulk_notices OWNER TO casework_owner;

ALTER TABLE public.bulk_notices ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.bulk_notices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.bulk_plans (
    id bigint NOT NULL,
    sha256 bytea NOT NULL,
    plan json NOT NULL,
    made_by integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    summary json NOT NULL,
    CONSTRAINT plan_digests_have_32_bytes CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE public.bulk_plans OWNER TO casework_owner;

ALTER TABLE public.bulk_plans ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.bulk_plans_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.bulk_runs (
    id bigint NOT NULL,
    plan_id bigint NOT NULL,
    reverts bigint,
    status smallint NOT NULL,
    started_by integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    items integer DEFAULT 0 NOT NULL,
    on_behalf_of integer,
    atomic boolean DEFAULT false NOT NULL,
    accepts_dates boolean DEFAULT false NOT NULL,
    not_done integer DEFAULT 0 NOT NULL,
    cancelled_by integer,
    CONSTRAINT an_ended_run_says_when CHECK (((status > 2) = (ended_at IS NOT NULL))),
    CONSTRAINT only_a_cancelled_run_says_by_whom CHECK (((cancelled_by IS NULL) OR (status = 5))),
    CONSTRAINT run_statuses_are_known CHECK (((status >= 1) AND (status <= 6)))
);

ALTER TABLE public.bulk_runs OWNER TO casework_owner;

ALTER TABLE public.bulk_runs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.bulk_runs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.bulk_targets WITH (security_barrier='true') AS
 SELECT i.run_id,
    i.ordinal,
    i.target,
    i.planned_revision,
    i.outcome
   FROM (public.bulk_items i
     JOIN public.bulk_runs r ON ((r.id = i.run_id)))
  WHERE (r.started_by = ( SELECT public.current_person() AS current_person))
  ORDER BY i.run_id, i.ordinal;

ALTER TABLE public.bulk_targets OWNER TO casework_owner;

CREATE TABLE public.calendar_days (
    version integer NOT NULL,
    date date NOT NULL,
    kind smallint NOT NULL,
    name text NOT NULL,
    provisional boolean NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    CONSTRAINT calendar_kinds_are_known CHECK (((kind >= 1) AND (kind <= 3)))
);

ALTER TABLE public.calendar_days OWNER TO casework_owner;

CREATE TABLE public.calendar_versions (
    version integer NOT NULL,
    published_through date NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by integer NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT calendar_versions_count_from_one CHECK ((version > 0))
);

ALTER TABLE public.calendar_versions OWNER TO casework_owner;

CREATE TABLE public.case_counts (
    unit_id integer NOT NULL,
    line_id integer NOT NULL,
    stage smallint NOT NULL,
    age smallint NOT NULL,
    cases integer NOT NULL,
    CONSTRAINT kept_counts_are_of_cases CHECK ((cases > 0))
)
WITH (fillfactor='70');

ALTER TABLE public.case_counts OWNER TO casework_owner;

CREATE TABLE public.case_documents (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    code text NOT NULL,
    type text NOT NULL,
    title text NOT NULL,
    dated_on date NOT NULL,
    number text,
    signer text,
    signed_on date,
    file_id bigint,
    step text NOT NULL,
    round integer NOT NULL,
    added_by integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed boolean DEFAULT false NOT NULL,
    search text NOT NULL,
    CONSTRAINT a_signature_has_signer_and_day CHECK (((signer IS NULL) = (signed_on IS NULL)))
);

ALTER TABLE public.case_documents OWNER TO casework_owner;

ALTER TABLE public.case_documents ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.case_documents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.case_events (
    case_id bigint NOT NULL,
    revision integer NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id integer NOT NULL,
    on_behalf_of_id integer,
    through_id integer,
    clock_shift bigint DEFAULT 0 NOT NULL,
    content json NOT NULL,
    personal json,
    hash bytea NOT NULL
);

ALTER TABLE public.case_events OWNER TO casework_owner;

CREATE TABLE public.case_findings (
    case_id bigint NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    withdrawn boolean DEFAULT false NOT NULL
);

ALTER TABLE public.case_findings OWNER TO casework_owner;

CREATE TABLE public.case_members (
    case_id bigint NOT NULL,
    person_id integer NOT NULL,
    role smallint NOT NULL,
    CONSTRAINT team_roles_are_known CHECK (((role >= 10) AND (role <= 13)))
);

ALTER TABLE public.case_members OWNER TO casework_owner;

CREATE TABLE public.case_remedies (
    case_id bigint NOT NULL,
    number integer NOT NULL,
    finding integer NOT NULL,
    text text NOT NULL,
    assignee text NOT NULL,
    due_on date NOT NULL,
    status smallint NOT NULL,
    evidence_code text,
    verified_by integer,
    verified_on date,
    CONSTRAINT remedy_statuses_are_known CHECK (((status >= 1) AND (status <= 4))),
    CONSTRAINT verified_remedies_say_by_whom CHECK ((((status = 3) = (verified_by IS NOT NULL)) AND ((status = 3) = (verified_on IS NOT NULL))))
);

ALTER TABLE public.case_remedies OWNER TO casework_owner;

CREATE TABLE public.case_tasks (
    case_id bigint NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    owner_id integer NOT NULL,
    due_on date,
    status smallint NOT NULL,
    note text,
    CONSTRAINT task_statuses_are_known CHECK (((status >= 1) AND (status <= 3)))
);

ALTER TABLE public.case_tasks OWNER TO casework_owner;

CREATE TABLE public.cases (
    id bigint NOT NULL,
    code text NOT NULL,
    process_id integer NOT NULL,
    body_id integer NOT NULL,
    family_id integer NOT NULL,
    level smallint NOT NULL,
    grade smallint NOT NULL,
    case_type smallint NOT NULL,
    subject_kind smallint NOT NULL,
    subject_unit_id integer,
    program_item_id bigint,
    responsible_id integer,
    status smallint NOT NULL,
    stage smallint NOT NULL,
    step text NOT NULL,
    revision integer NOT NULL,
    opened_on date NOT NULL,
    entered_on date NOT NULL,
    ended_on date,
    outcome text,
    state json NOT NULL,
    title text NOT NULL,
    subject text NOT NULL,
    search text NOT NULL,
    CONSTRAINT cases_are_readable CHECK ((((grade >= 0) AND (grade <= 4)) AND ((status >= 1) AND (status <= 4)) AND ((stage >= 1) AND (stage <= 6)) AND ((status > 2) = (ended_on IS NOT NULL)) AND ((status = 3) = (outcome IS NOT NULL))))
)
WITH (fillfactor='80');
ALTER TABLE ONLY public.cases ALTER COLUMN state SET STORAGE MAIN;

ALTER TABLE public.cases OWNER TO casework_owner;

ALTER TABLE public.cases ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.cases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clock (
    id boolean DEFAULT true NOT NULL,
    shift_seconds bigint DEFAULT 0 NOT NULL,
    CONSTRAINT there_is_one_clock CHECK (id)
);

ALTER TABLE public.clock OWNER TO casework_owner;

CREATE TABLE public.counting (
    id boolean DEFAULT true NOT NULL,
    at timestamp with time zone NOT NULL,
    day date NOT NULL,
    CONSTRAINT there_is_one_counting CHECK (id)
);

ALTER TABLE public.counting OWNER TO casework_owner;

CREATE TABLE public.credentials (
    person_id integer NOT NULL,
    salt bytea NOT NULL,
    key bytea NOT NULL,
    rounds integer NOT NULL,
    block_size smallint NOT NULL,
    parallelism smallint NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT keys_have_32_bytes CHECK ((octet_length(key) = 32)),
    CONSTRAINT salts_have_16_bytes CHECK ((octet_length(salt) = 16))
);

ALTER TABLE public.credentials OWNER TO casework_owner;

CREATE TABLE public.deadlines (
    case_id bigint NOT NULL,
    deadline text NOT NULL,
    round integer NOT NULL,
    family_id integer NOT NULL,
    grade smallint NOT NULL,
    stage smallint NOT NULL,
    responsible_id integer,
    starts_on date NOT NULL,
    due_on date NOT NULL,
    provisional boolean NOT NULL,
    calendar_version integer NOT NULL,
    rung smallint NOT NULL,
    fires_at timestamp with time zone,
    derivation json NOT NULL
)
WITH (fillfactor='85');

ALTER TABLE public.deadlines OWNER TO casework_owner;

CREATE TABLE public.delegations (
    id integer NOT NULL,
    from_id integer NOT NULL,
    to_id integer NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    reason text NOT NULL,
    document_number text DEFAULT ''::text NOT NULL,
    CONSTRAINT delegations_end_after_they_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT delegations_have_two_people CHECK ((from_id <> to_id))
);

ALTER TABLE public.delegations OWNER TO casework_owner;

ALTER TABLE public.delegations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.delegations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enrolments (
    id bigint NOT NULL,
    token bytea NOT NULL,
    person_id integer NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT enrolment_tokens_are_digests CHECK ((octet_length(token) = 32)),
    CONSTRAINT enrolments_last_at_most_30_days CHECK ((expires_at <= (made_at + '30 days'::interval)))
);

ALTER TABLE public.enrolments OWNER TO casework_owner;

ALTER TABLE public.enrolments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.enrolments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.file_chunks (
    file_id bigint NOT NULL,
    ordinal integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT chunks_are_one_mebibyte CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 1048576)))
);
ALTER TABLE ONLY public.file_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE public.file_chunks OWNER TO casework_owner;

CREATE TABLE public.files (
    id bigint NOT NULL,
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    media_type text NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    stored_by integer NOT NULL,
    CONSTRAINT file_digests_have_32_bytes CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT files_have_bytes CHECK ((size > 0))
);

ALTER TABLE public.files OWNER TO casework_owner;

ALTER TABLE public.files ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.idempotency_keys (
    person_id integer NOT NULL,
    key text NOT NULL,
    case_id bigint NOT NULL,
    request bytea NOT NULL,
    first_revision integer NOT NULL,
    last_revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT keys_are_short CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);

ALTER TABLE public.idempotency_keys OWNER TO casework_owner;

CREATE TABLE public.inbox (
    id bigint NOT NULL,
    person_id integer NOT NULL,
    case_id bigint,
    revision integer,
    kind smallint,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    run_id bigint,
    started_by integer,
    cases integer,
    case_ids bigint[],
    CONSTRAINT a_notice_is_of_a_case_or_of_a_run CHECK ((((num_nonnulls(case_id, revision, kind) = 3) AND (num_nonnulls(run_id, started_by, cases) = 0)) OR ((num_nonnulls(case_id, revision, kind) = 0) AND (num_nonnulls(run_id, started_by, cases) = 3))))
);

ALTER TABLE public.inbox OWNER TO casework_owner;

ALTER TABLE public.inbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.inbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.logins (
    login text NOT NULL,
    person_id integer,
    is_server boolean DEFAULT false NOT NULL,
    may_impersonate boolean DEFAULT false NOT NULL,
    CONSTRAINT a_login_is_a_person_or_a_server CHECK ((is_server OR (person_id IS NOT NULL)))
);

ALTER TABLE public.logins OWNER TO casework_owner;

CREATE TABLE public.number_books (
    id integer NOT NULL,
    body_id integer NOT NULL,
    symbol text NOT NULL,
    secret boolean DEFAULT false NOT NULL,
    term text NOT NULL,
    starts_on date NOT NULL,
    next_number integer DEFAULT 1 NOT NULL,
    CONSTRAINT numbers_count_from_one CHECK ((next_number > 0))
);

ALTER TABLE public.number_books OWNER TO casework_owner;

ALTER TABLE public.number_books ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.number_books_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.official_numbers (
    book_id integer NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    case_id bigint,
    document_code text,
    issued_at timestamp with time zone NOT NULL,
    issued_by integer NOT NULL,
    voided_at timestamp with time zone,
    voided_by integer,
    void_reason text,
    CONSTRAINT voiding_says_who_when_and_why CHECK ((((voided_at IS NULL) = (voided_by IS NULL)) AND ((voided_at IS NULL) = (void_reason IS NULL))))
);

ALTER TABLE public.official_numbers OWNER TO casework_owner;

CREATE TABLE public.outbox (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    revision integer NOT NULL,
    kind smallint NOT NULL,
    person_code text,
    role smallint,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.outbox OWNER TO casework_owner;

ALTER TABLE public.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.person_roles (
    id integer NOT NULL,
    person_id integer NOT NULL,
    unit_id integer NOT NULL,
    family_id integer NOT NULL,
    role smallint NOT NULL,
    starts_on date DEFAULT '-infinity'::date NOT NULL,
    ends_on date DEFAULT 'infinity'::date NOT NULL,
    CONSTRAINT roles_end_after_they_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT roles_on_units_are_known CHECK (((role >= 1) AND (role <= 9)))
);

ALTER TABLE public.person_roles OWNER TO casework_owner;

ALTER TABLE public.person_roles ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.person_roles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.persons (
    id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    given_key text NOT NULL COLLATE pg_catalog."C",
    search text NOT NULL,
    clearance smallint DEFAULT 1 NOT NULL,
    language text DEFAULT 'vi'::text NOT NULL,
    ends_on date,
    CONSTRAINT clearances_are_grades CHECK (((clearance >= 0) AND (clearance <= 4))),
    CONSTRAINT languages_are_known CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    CONSTRAINT person_names_are_short CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE public.persons OWNER TO casework_owner;

ALTER TABLE public.persons ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.persons_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.process_steps (
    process_id integer NOT NULL,
    step text NOT NULL,
    stage smallint NOT NULL,
    role smallint NOT NULL,
    CONSTRAINT roles_of_steps_are_known CHECK (((role >= 1) AND (role <= 14))),
    CONSTRAINT stages_of_steps_are_known CHECK (((stage >= 1) AND (stage <= 6)))
);

ALTER TABLE public.process_steps OWNER TO casework_owner;

CREATE TABLE public.processes (
    id integer NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    case_type smallint NOT NULL,
    definition text NOT NULL,
    sha256 bytea NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by integer NOT NULL,
    CONSTRAINT case_types_are_known CHECK (((case_type >= 1) AND (case_type <= 14))),
    CONSTRAINT digests_have_32_bytes CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT process_versions_count_from_one CHECK ((version > 0))
);

ALTER TABLE public.processes OWNER TO casework_owner;

ALTER TABLE public.processes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.processes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.program_items (
    id bigint NOT NULL,
    code text NOT NULL,
    program_id integer NOT NULL,
    fingerprint bytea NOT NULL,
    line integer NOT NULL,
    number text NOT NULL,
    year smallint,
    case_type smallint,
    kind text NOT NULL,
    subject text NOT NULL,
    subject_kind smallint,
    content text NOT NULL,
    period text NOT NULL,
    starts_on date,
    ends_on date,
    checkpoint text NOT NULL,
    lead text NOT NULL,
    note text NOT NULL,
    source_url text NOT NULL,
    verdict smallint NOT NULL,
    reasons text[] NOT NULL,
    search text NOT NULL,
    CONSTRAINT attention_says_why CHECK (((verdict <> 2) OR (cardinality(reasons) > 0))),
    CONSTRAINT verdicts_are_known CHECK (((verdict >= 1) AND (verdict <= 3)))
);

ALTER TABLE public.program_items OWNER TO casework_owner;

ALTER TABLE public.program_items ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.program_items_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.programs (
    id integer NOT NULL,
    code text NOT NULL,
    body_id integer NOT NULL,
    title text NOT NULL,
    first_year smallint,
    last_year smallint,
    imported_at timestamp with time zone NOT NULL,
    imported_by integer NOT NULL
);

ALTER TABLE public.programs OWNER TO casework_owner;

ALTER TABLE public.programs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.programs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rung_firings (
    case_id bigint NOT NULL,
    deadline text NOT NULL,
    round integer NOT NULL,
    rung smallint NOT NULL,
    fired_at timestamp with time zone NOT NULL,
    late_by_seconds bigint NOT NULL,
    superseded boolean NOT NULL
);

ALTER TABLE public.rung_firings OWNER TO casework_owner;

CREATE TABLE public.schema_migrations (
    number integer NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    directives text[] NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    duration interval NOT NULL,
    CONSTRAINT migration_digests_have_32_bytes CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT migrations_count_from_one CHECK ((number > 0))
);

ALTER TABLE public.schema_migrations OWNER TO casework_owner;

CREATE TABLE public.sealed_events (
    seal bigint NOT NULL,
    ordinal integer NOT NULL,
    case_id bigint NOT NULL,
    revision integer NOT NULL
);

ALTER TABLE public.sealed_events OWNER TO casework_owner;

CREATE TABLE public.seals (
    number bigint NOT NULL,
    previous bytea NOT NULL,
    events integer NOT NULL,
    digest bytea NOT NULL,
    signature bytea,
    key_id text,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT seal_digests_have_32_bytes CHECK (((octet_length(digest) = 32) AND (octet_length(previous) = 32))),
    CONSTRAINT seals_count_from_one CHECK ((number > 0))
);

ALTER TABLE public.seals OWNER TO casework_owner;

CREATE TABLE public.sessions (
    id bigint NOT NULL,
    token bytea NOT NULL,
    person_id integer NOT NULL,
    stage smallint NOT NULL,
    method smallint NOT NULL,
    on_behalf_of_id integer,
    language text NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    proved_at timestamp with time zone DEFAULT now() NOT NULL,
    idle_seconds integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    address inet,
    agent text DEFAULT ''::text NOT NULL,
    CONSTRAINT agents_are_short CHECK ((length(agent) <= 200)),
    CONSTRAINT session_languages_are_known CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    CONSTRAINT session_stages_are_known CHECK ((stage = ANY (ARRAY[1, 2]))),
    CONSTRAINT session_tokens_are_digests CHECK ((octet_length(token) = 32)),
    CONSTRAINT sessions_end_after_they_begin CHECK ((ends_at > made_at)),
    CONSTRAINT sign_in_methods_are_known CHECK (((method >= 1) AND (method <= 3)))
);

ALTER TABLE public.sessions OWNER TO casework_owner;

ALTER TABLE public.sessions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sessions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sign_in_throttles (
    kind smallint NOT NULL,
    subject bytea NOT NULL,
    failures integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    CONSTRAINT throttle_kinds_are_known CHECK ((kind = ANY (ARRAY[1, 2]))),
    CONSTRAINT throttle_subjects_are_digests CHECK ((octet_length(subject) = 32))
);

ALTER TABLE public.sign_in_throttles OWNER TO casework_owner;

CREATE TABLE public.unit_ancestors (
    unit_id integer NOT NULL,
    ancestor_id integer NOT NULL
);

ALTER TABLE public.unit_ancestors OWNER TO casework_owner;

CREATE TABLE public.units (
    id integer NOT NULL,
    code text NOT NULL,
    parent_id integer,
    family_id integer NOT NULL,
    organ smallint NOT NULL,
    level smallint NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    search text NOT NULL,
    symbol text DEFAULT ''::text NOT NULL,
    starts_on date,
    ends_on date,
    successor_id integer,
    CONSTRAINT levels_are_known CHECK (((level >= 1) AND (level <= 6))),
    CONSTRAINT organs_are_known CHECK (((organ >= 1) AND (organ <= 6))),
    CONSTRAINT unit_names_are_short CHECK (((length(name) >= 1) AND (length(name) <= 500))),
    CONSTRAINT units_end_after_they_start CHECK ((ends_on >= starts_on))
);

ALTER TABLE public.units OWNER TO casework_owner;

ALTER TABLE public.units ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.units_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.vote_members (
    vote_id bigint NOT NULL,
    person_id integer NOT NULL,
    recused boolean DEFAULT false NOT NULL,
    voted boolean DEFAULT false NOT NULL
);

ALTER TABLE public.vote_members OWNER TO casework_owner;

CREATE TABLE public.votes (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    action text NOT NULL,
    round integer NOT NULL,
    body_id integer NOT NULL,
    secret boolean NOT NULL,
    called_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    carried boolean,
    CONSTRAINT a_closed_vote_has_a_result CHECK (((closed_at IS NULL) = (carried IS NULL)))
);

ALTER TABLE public.votes OWNER TO casework_owner;

ALTER TABLE public.votes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.votes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT a_key_is_used_once PRIMARY KEY (person_id, key);

ALTER TABLE ONLY public.official_numbers
    ADD CONSTRAINT a_number_is_given_once PRIMARY KEY (book_id, number);

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT a_person_is_told_once UNIQUE (person_id, case_id, revision, kind);

ALTER TABLE ONLY public.person_roles
    ADD CONSTRAINT a_role_is_held_once UNIQUE (person_id, unit_id, role, starts_on);

ALTER TABLE ONLY public.rung_firings
    ADD CONSTRAINT a_rung_fires_once PRIMARY KEY (case_id, deadline, round, rung);

ALTER TABLE ONLY public.number_books
    ADD CONSTRAINT a_term_has_one_book UNIQUE (body_id, symbol, secret, term);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.administration_log
    ADD CONSTRAINT administration_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sealed_events
    ADD CONSTRAINT an_event_is_sealed_once UNIQUE (case_id, revision);

ALTER TABLE ONLY public.ballots
    ADD CONSTRAINT ballots_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_chunks
    ADD CONSTRAINT bulk_chunks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_items
    ADD CONSTRAINT bulk_items_pkey PRIMARY KEY (run_id, ordinal);

ALTER TABLE ONLY public.bulk_notices
    ADD CONSTRAINT bulk_notices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_plans
    ADD CONSTRAINT bulk_plans_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_runs
    ADD CONSTRAINT bulk_runs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.calendar_days
    ADD CONSTRAINT calendar_days_pkey PRIMARY KEY (version, date);

ALTER TABLE ONLY public.calendar_versions
    ADD CONSTRAINT calendar_versions_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT case_codes_are_unique UNIQUE (code);

ALTER TABLE ONLY public.case_counts
    ADD CONSTRAINT case_counts_pkey PRIMARY KEY (unit_id, line_id, stage, age);

ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT case_events_revision PRIMARY KEY (case_id, revision);

ALTER TABLE ONLY public.case_findings
    ADD CONSTRAINT case_findings_pkey PRIMARY KEY (case_id, number);

ALTER TABLE ONLY public.case_members
    ADD CONSTRAINT case_members_pkey PRIMARY KEY (case_id, person_id);

ALTER TABLE ONLY public.case_remedies
    ADD CONSTRAINT case_remedies_pkey PRIMARY KEY (case_id, number);

ALTER TABLE ONLY public.case_tasks
    ADD CONSTRAINT case_tasks_pkey PRIMARY KEY (case_id, number);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.counting
    ADD CONSTRAINT counting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.deadlines
    ADD CONSTRAINT deadlines_pkey PRIMARY KEY (case_id, deadline);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_do_not_overlap EXCLUDE USING gist (int4range(from_id, from_id, '[]'::text) WITH =, int4range(to_id, to_id, '[]'::text) WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT document_codes_are_unique UNIQUE (code);

ALTER TABLE ONLY public.enrolments
    ADD CONSTRAINT enrolment_tokens_are_unique UNIQUE (token);

ALTER TABLE ONLY public.enrolments
    ADD CONSTRAINT enrolments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.file_chunks
    ADD CONSTRAINT file_chunks_pkey PRIMARY KEY (file_id, ordinal);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_are_stored_once UNIQUE (sha256);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.logins
    ADD CONSTRAINT logins_pkey PRIMARY KEY (login);

ALTER TABLE ONLY public.number_books
    ADD CONSTRAINT number_books_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.persons
    ADD CONSTRAINT person_codes_are_unique UNIQUE (code);

ALTER TABLE ONLY public.person_roles
    ADD CONSTRAINT person_roles_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.persons
    ADD CONSTRAINT persons_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_plans
    ADD CONSTRAINT plans_are_kept_once UNIQUE (sha256);

ALTER TABLE ONLY public.process_steps
    ADD CONSTRAINT process_steps_pkey PRIMARY KEY (process_id, step);

ALTER TABLE ONLY public.processes
    ADD CONSTRAINT process_versions_are_unique UNIQUE (code, version);

ALTER TABLE ONLY public.processes
    ADD CONSTRAINT processes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.programs
    ADD CONSTRAINT program_codes_are_unique UNIQUE (code);

ALTER TABLE ONLY public.program_items
    ADD CONSTRAINT program_item_codes_are_unique UNIQUE (code);

ALTER TABLE ONLY public.program_items
    ADD CONSTRAINT program_items_are_imported_once UNIQUE (program_id, fingerprint);

ALTER TABLE ONLY public.program_items
    ADD CONSTRAINT program_items_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.programs
    ADD CONSTRAINT programs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.sealed_events
    ADD CONSTRAINT sealed_events_pkey PRIMARY KEY (seal, ordinal);

ALTER TABLE ONLY public.seals
    ADD CONSTRAINT seals_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT session_tokens_are_unique UNIQUE (token);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_throttles
    ADD CONSTRAINT sign_in_throttles_pkey PRIMARY KEY (kind, subject);

ALTER TABLE ONLY public.unit_ancestors
    ADD CONSTRAINT unit_ancestors_pkey PRIMARY KEY (unit_id, ancestor_id);

ALTER TABLE ONLY public.units
    ADD CONSTRAINT unit_codes_are_unique UNIQUE (code);

ALTER TABLE ONLY public.units
    ADD CONSTRAINT units_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.vote_members
    ADD CONSTRAINT vote_members_pkey PRIMARY KEY (vote_id, person_id);

ALTER TABLE ONLY public.votes
    ADD CONSTRAINT votes_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX a_log_key_is_used_once ON public.administration_log USING btree (COALESCE(actor_id, 0), key) WHERE (key IS NOT NULL);

CREATE UNIQUE INDEX a_person_has_one_digest_of_a_run ON public.inbox USING btree (run_id, person_id) WHERE (run_id IS NOT NULL);

CREATE UNIQUE INDEX a_plan_runs_once_at_a_time ON public.bulk_runs USING btree (plan_id) WHERE (status < 3);

CREATE INDEX administration_log_by_actor ON public.administration_log USING btree (actor_id, id);

CREATE INDEX administration_log_by_object ON public.administration_log USING gin (objects);

CREATE UNIQUE INDEX an_email_is_one_persons ON public.accounts USING btree (lower(email)) WHERE (email IS NOT NULL);

CREATE INDEX ballots_by_vote ON public.ballots USING btree (vote_id);

CREATE INDEX bulk_chunks_by_run ON public.bulk_chunks USING btree (run_id);

CREATE INDEX bulk_items_failed ON public.bulk_items USING btree (run_id, ordinal) WHERE (outcome = ANY (ARRAY[3, 4]));

CREATE INDEX bulk_items_waiting ON public.bulk_items USING btree (run_id, ordinal) WHERE (outcome = 1);

CREATE INDEX bulk_notices_by_run ON public.bulk_notices USING btree (run_id);

CREATE INDEX bulk_runs_by_plan ON public.bulk_runs USING btree (plan_id, id);

CREATE INDEX bulk_runs_by_starter ON public.bulk_runs USING btree (started_by, id);

CREATE INDEX case_documents_by_case ON public.case_documents USING btree (case_id, id);

CREATE INDEX case_documents_by_file ON public.case_documents USING btree (file_id) WHERE (file_id IS NOT NULL);

CREATE INDEX case_members_by_person ON public.case_members USING btree (person_id, case_id);

CREATE INDEX case_remedies_pending ON public.case_remedies USING btree (due_on, case_id) WHERE (status = ANY (ARRAY[1, 2]));

CREATE INDEX case_tasks_open_by_owner ON public.case_tasks USING btree (owner_id, due_on) WHERE (status = 1);

CREATE INDEX cases_by_family ON public.cases USING btree (family_id);

CREATE INDEX cases_by_opening ON public.cases USING btree (opened_on DESC, id DESC);

CREATE INDEX cases_by_program_item ON public.cases USING btree (program_item_id) WHERE (program_item_id IS NOT NULL);

CREATE INDEX cases_by_responsible ON public.cases USING btree (responsible_id);

CREATE INDEX cases_open_by_family ON public.cases USING btree (family_id) WHERE (status < 3);

CREATE INDEX cases_open_by_responsible ON public.cases USING btree (responsible_id) WHERE (status < 3);

CREATE INDEX cases_open_graded ON public.cases USING btree (family_id) WHERE ((status < 3) AND (grade > 1));

CREATE INDEX deadlines_by_due ON public.deadlines USING btree (due_on, case_id);

CREATE INDEX deadlines_by_family ON public.deadlines USING btree (family_id, due_on) INCLUDE (stage, grade, case_id);

CREATE INDEX deadlines_by_firing ON public.deadlines USING btree (fires_at) WHERE (fires_at IS NOT NULL);

CREATE INDEX delegations_by_delegate ON public.delegations USING btree (to_id, ends_on);

CREATE INDEX delegations_by_delegator ON public.delegations USING btree (from_id, ends_on);

CREATE INDEX enrolments_by_person ON public.enrolments USING btree (person_id, id);

CREATE INDEX inbox_unread ON public.inbox USING btree (person_id, id DESC) WHERE (read_at IS NULL);

CREATE INDEX official_numbers_by_case ON public.official_numbers USING btree (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX person_roles_by_family ON public.person_roles USING btree (family_id, role);

CREATE INDEX person_roles_by_person ON public.person_roles USING btree (person_id, family_id);

CREATE INDEX person_roles_by_unit ON public.person_roles USING btree (unit_id);

CREATE INDEX persons_by_given_key ON public.persons USING btree (given_key, code);

CREATE INDEX program_items_by_year ON public.program_items USING btree (program_id, year, id);

CREATE INDEX programs_by_body ON public.programs USING btree (body_id);

CREATE INDEX sessions_by_end ON public.sessions USING btree (ends_at);

CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id, id DESC);

CREATE INDEX sign_in_throttles_by_age ON public.sign_in_throttles USING btree (first_at);

CREATE INDEX unit_ancestors_by_ancestor ON public.unit_ancestors USING btree (ancestor_id, unit_id);

CREATE INDEX units_by_family ON public.units USING btree (family_id);

CREATE INDEX units_by_name_key ON public.units USING btree (name_key);

CREATE INDEX units_by_parent ON public.units USING btree (parent_id);

CREATE INDEX units_by_successor ON public.units USING btree (successor_id) WHERE (successor_id IS NOT NULL);

CREATE INDEX votes_by_case ON public.votes USING btree (case_id);

CREATE TRIGGER bulk_runs_stay BEFORE DELETE OR TRUNCATE ON public.bulk_runs FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER calendar_days_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_days FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER calendar_versions_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_versions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER cases_stay BEFORE DELETE OR TRUNCATE ON public.cases FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON public.case_events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_rewriting();

CREATE TRIGGER history_stays BEFORE DELETE OR UPDATE ON public.case_events FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting();

CREATE TRIGGER log_is_not_truncated BEFORE TRUNCATE ON public.administration_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_rewriting_log();

CREATE TRIGGER log_stays BEFORE DELETE OR UPDATE ON public.administration_log FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting_log();

CREATE TRIGGER papers_stay_with_their_case BEFORE UPDATE OF case_id ON public.case_documents FOR EACH ROW WHEN ((old.case_id <> new.case_id)) EXECUTE FUNCTION public.refuse_another_case();

CREATE TRIGGER persons_stay BEFORE DELETE OR TRUNCATE ON public.persons FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER process_steps_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.process_steps FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER processes_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.processes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER roles_have_a_family BEFORE INSERT OR UPDATE OF unit_id ON public.person_roles FOR EACH ROW EXECUTE FUNCTION public.set_role_family();

CREATE TRIGGER sealed_events_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sealed_events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER seals_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.seals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER units_are_linked AFTER INSERT ON public.units REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION public.link_unit_ancestors();

CREATE TRIGGER units_are_linked_anew AFTER UPDATE ON public.units REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION public.link_unit_ancestors();

CREATE TRIGGER units_have_a_family BEFORE INSERT OR UPDATE OF parent_id, organ ON public.units FOR EACH ROW EXECUTE FUNCTION public.set_unit_family();

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.administration_log
    ADD CONSTRAINT administration_log_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.administration_log
    ADD CONSTRAINT administration_log_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.administration_log
    ADD CONSTRAINT administration_log_through_id_fkey FOREIGN KEY (through_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.ballots
    ADD CONSTRAINT ballots_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.ballots
    ADD CONSTRAINT ballots_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.bulk_chunks
    ADD CONSTRAINT bulk_chunks_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.bulk_runs(id);

ALTER TABLE ONLY public.bulk_plans
    ADD CONSTRAINT bulk_plans_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.bulk_runs
    ADD CONSTRAINT bulk_runs_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.bulk_runs
    ADD CONSTRAINT bulk_runs_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES public.persons(id);

ALTER TABLE ONLY public.bulk_runs
    ADD CONSTRAINT bulk_runs_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.bulk_plans(id);

ALTER TABLE ONLY public.bulk_runs
    ADD CONSTRAINT bulk_runs_reverts_fkey FOREIGN KEY (reverts) REFERENCES public.bulk_runs(id);

ALTER TABLE ONLY public.bulk_runs
    ADD CONSTRAINT bulk_runs_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.calendar_days
    ADD CONSTRAINT calendar_days_version_fkey FOREIGN KEY (version) REFERENCES public.calendar_versions(version);

ALTER TABLE ONLY public.calendar_versions
    ADD CONSTRAINT calendar_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);

ALTER TABLE ONLY public.case_findings
    ADD CONSTRAINT case_findings_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.case_members
    ADD CONSTRAINT case_members_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.case_members
    ADD CONSTRAINT case_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.case_remedies
    ADD CONSTRAINT case_remedies_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.case_remedies
    ADD CONSTRAINT case_remedies_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.case_tasks
    ADD CONSTRAINT case_tasks_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.case_tasks
    ADD CONSTRAINT case_tasks_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_family_id_fkey FOREIGN KEY (family_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_process_id_fkey FOREIGN KEY (process_id) REFERENCES public.processes(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_program_item_id_fkey FOREIGN KEY (program_item_id) REFERENCES public.program_items(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_subject_unit_id_fkey FOREIGN KEY (subject_unit_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.accounts(person_id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_from_id_fkey FOREIGN KEY (from_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.delegations
    ADD CONSTRAINT delegations_to_id_fkey FOREIGN KEY (to_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.enrolments
    ADD CONSTRAINT enrolments_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.accounts(person_id);

ALTER TABLE ONLY public.file_chunks
    ADD CONSTRAINT file_chunks_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_stored_by_fkey FOREIGN KEY (stored_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.bulk_runs(id);

ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.logins
    ADD CONSTRAINT logins_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.number_books
    ADD CONSTRAINT number_books_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.official_numbers
    ADD CONSTRAINT official_numbers_book_id_fkey FOREIGN KEY (book_id) REFERENCES public.number_books(id);

ALTER TABLE ONLY public.official_numbers
    ADD CONSTRAINT official_numbers_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE ONLY public.official_numbers
    ADD CONSTRAINT official_numbers_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.official_numbers
    ADD CONSTRAINT official_numbers_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.person_roles
    ADD CONSTRAINT person_roles_family_id_fkey FOREIGN KEY (family_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.person_roles
    ADD CONSTRAINT person_roles_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.person_roles
    ADD CONSTRAINT person_roles_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.process_steps
    ADD CONSTRAINT process_steps_process_id_fkey FOREIGN KEY (process_id) REFERENCES public.processes(id);

ALTER TABLE ONLY public.processes
    ADD CONSTRAINT processes_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.program_items
    ADD CONSTRAINT program_items_program_id_fkey FOREIGN KEY (program_id) REFERENCES public.programs(id);

ALTER TABLE ONLY public.programs
    ADD CONSTRAINT programs_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.programs
    ADD CONSTRAINT programs_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES public.persons(id);

ALTER TABLE ONLY public.sealed_events
    ADD CONSTRAINT sealed_events_seal_fkey FOREIGN KEY (seal) REFERENCES public.seals(number);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.accounts(person_id);

ALTER TABLE ONLY public.unit_ancestors
    ADD CONSTRAINT unit_ancestors_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES public.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.unit_ancestors
    ADD CONSTRAINT unit_ancestors_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.units
    ADD CONSTRAINT units_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.units
    ADD CONSTRAINT units_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.vote_members
    ADD CONSTRAINT vote_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.persons(id);

ALTER TABLE ONLY public.vote_members
    ADD CONSTRAINT vote_members_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES public.votes(id);

ALTER TABLE ONLY public.votes
    ADD CONSTRAINT votes_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.units(id);

ALTER TABLE ONLY public.votes
    ADD CONSTRAINT votes_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);

ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;

CREATE POLICY acts ON public.accounts TO casework_acts USING (true);

CREATE POLICY acts ON public.administration_log TO casework_acts USING (true);

CREATE POLICY acts ON public.ballots TO casework_acts USING (true);

CREATE POLICY acts ON public.bulk_chunks TO casework_acts USING (true);

CREATE POLICY acts ON public.bulk_items TO casework_acts USING (true);

CREATE POLICY acts ON public.bulk_notices TO casework_acts USING (true);

CREATE POLICY acts ON public.bulk_plans TO casework_acts USING (true);

CREATE POLICY acts ON public.bulk_runs TO casework_acts USING (true);

CREATE POLICY acts ON public.case_counts TO casework_acts USING (true);

CREATE POLICY acts ON public.case_documents TO casework_acts USING (true);

CREATE POLICY acts ON public.case_events TO casework_acts USING (true);

CREATE POLICY acts ON public.case_findings TO casework_acts USING (true);

CREATE POLICY acts ON public.case_members TO casework_acts USING (true);

CREATE POLICY acts ON public.case_remedies TO casework_acts USING (true);

CREATE POLICY acts ON public.case_tasks TO casework_acts USING (true);

CREATE POLICY acts ON public.cases TO casework_acts USING (true);

CREATE POLICY acts ON public.deadlines TO casework_acts USING (true);

CREATE POLICY acts ON public.file_chunks TO casework_acts USING (true);

CREATE POLICY acts ON public.files TO casework_acts USING (true);

CREATE POLICY acts ON public.idempotency_keys TO casework_acts USING (true);

CREATE POLICY acts ON public.inbox TO casework_acts USING (true);

CREATE POLICY acts ON public.number_books TO casework_acts USING (true);

CREATE POLICY acts ON public.official_numbers TO casework_acts USING (true);

CREATE POLICY acts ON public.outbox TO casework_acts USING (true);

CREATE POLICY acts ON public.rung_firings TO casework_acts USING (true);

CREATE POLICY acts ON public.sealed_events TO casework_acts USING (true);

CREATE POLICY acts ON public.seals TO casework_acts USING (true);

CREATE POLICY acts ON public.vote_members TO casework_acts USING (true);

CREATE POLICY acts ON public.votes TO casework_acts USING (true);

ALTER TABLE public.administration_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY administrators ON public.administration_log FOR SELECT TO casework_server, casework_readonly USING (((EXISTS ( SELECT 1
   FROM public.person_roles held
  WHERE ((held.person_id = ( SELECT public.current_person() AS current_person)) AND (held.role = 9) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today))))) AND ((NOT secret) OR (2 <= ( SELECT p.clearance
   FROM public.persons p
  WHERE (p.id = ( SELECT public.current_person() AS current_person)))))));

ALTER TABLE public.ballots ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bulk_chunks ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bulk_items ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bulk_notices ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bulk_plans ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bulk_runs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_counts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_documents ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_findings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_members ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_remedies ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.case_tasks ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.cases ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.credentials ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deadlines ENABLE ROW LEVEL SECURITY;

CREATE POLICY ended ON public.sessions FOR UPDATE TO casework_acts USING ((revoked_at IS NULL)) WITH CHECK ((revoked_at IS NOT NULL));

ALTER TABLE public.enrolments ENABLE ROW LEVEL SECURITY;

CREATE POLICY everybody ON public.process_steps USING (true);

ALTER TABLE public.file_chunks ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.inbox ENABLE ROW LEVEL SECURITY;

CREATE POLICY invitations ON public.enrolments FOR INSERT TO casework_acts WITH CHECK ((used_at IS NULL));

CREATE POLICY listed ON public.sessions FOR SELECT TO casework_acts USING (true);

ALTER TABLE public.logins ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.number_books ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.official_numbers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_account ON public.accounts FOR SELECT TO casework_server USING ((person_id = ( SELECT public.current_person() AS current_person)));

CREATE POLICY own_inbox ON public.inbox TO casework_server USING ((person_id = ( SELECT public.current_person() AS current_person)));

CREATE POLICY own_login ON public.logins FOR SELECT USING ((login = SESSION_USER));

CREATE POLICY own_membership ON public.case_members FOR SELECT TO casework_server, casework_readonly USING ((person_id = ( SELECT public.viewing_person() AS viewing_person)));

CREATE POLICY own_run ON public.bulk_chunks FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.bulk_runs
  WHERE (bulk_runs.id = bulk_chunks.run_id))));

CREATE POLICY own_run ON public.bulk_items FOR SELECT TO casework_server, casework_readonly USING (((EXISTS ( SELECT 1
   FROM public.bulk_runs
  WHERE (bulk_runs.id = bulk_items.run_id))) AND ((case_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = bulk_items.case_id))))));

CREATE POLICY own_run ON public.bulk_plans FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.bulk_runs
  WHERE (bulk_runs.plan_id = bulk_plans.id))));

CREATE POLICY own_run ON public.bulk_runs FOR SELECT TO casework_server, casework_readonly USING ((started_by = ( SELECT public.current_person() AS current_person)));

CREATE POLICY own_sessions ON public.sessions FOR SELECT TO casework_server USING ((person_id = ( SELECT public.current_person() AS current_person)));

ALTER TABLE public.process_steps ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.rung_firings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sealed_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.seals ENABLE ROW LEVEL SECURITY;

CREATE POLICY servers ON public.credentials TO casework_acts USING (( SELECT public.is_server() AS is_server));

CREATE POLICY servers ON public.enrolments TO casework_acts USING (( SELECT public.is_server() AS is_server));

CREATE POLICY servers ON public.sessions TO casework_acts USING (( SELECT public.is_server() AS is_server));

CREATE POLICY servers ON public.sign_in_throttles TO casework_acts USING (( SELECT public.is_server() AS is_server));

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sign_in_throttles ENABLE ROW LEVEL SECURITY;

CREATE POLICY visible ON public.case_counts FOR SELECT TO casework_server, casework_readonly USING ((( SELECT (EXISTS ( SELECT 1
           FROM public.person_roles held
          WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today)) AND (NOT (EXISTS ( SELECT 1
                   FROM public.units root
                  WHERE ((root.parent_id IS NULL) AND (root.id <> held.family_id)))))))) AS "exists") OR (unit_id IN ( SELECT below.unit_id
   FROM (public.person_roles held
     JOIN public.unit_ancestors below ON ((below.ancestor_id = held.family_id)))
  WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today)))))));

CREATE POLICY visible ON public.case_documents FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = case_documents.case_id))));

CREATE POLICY visible ON public.case_events FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = case_events.case_id))));

CREATE POLICY visible ON public.case_findings FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = case_findings.case_id))));

CREATE POLICY visible ON public.case_remedies FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = case_remedies.case_id))));

CREATE POLICY visible ON public.case_tasks FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = case_tasks.case_id))));

CREATE POLICY visible ON public.cases FOR SELECT TO casework_server, casework_readonly USING (((grade <= ( SELECT GREATEST(p.clearance, (1)::smallint) AS "greatest"
   FROM public.persons p
  WHERE (p.id = ( SELECT public.viewing_person() AS viewing_person)))) AND ((responsible_id = ( SELECT public.viewing_person() AS viewing_person)) OR ((grade < 2) AND (( SELECT (EXISTS ( SELECT 1
           FROM public.person_roles held
          WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today)) AND (NOT (EXISTS ( SELECT 1
                   FROM public.units root
                  WHERE ((root.parent_id IS NULL) AND (root.id <> held.family_id)))))))) AS "exists") OR (family_id IN ( SELECT below.unit_id
   FROM (public.person_roles held
     JOIN public.unit_ancestors below ON ((below.ancestor_id = held.family_id)))
  WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today))))))) OR ((grade > 1) AND (family_id IN ( SELECT held.family_id
   FROM public.person_roles held
  WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.role = ANY (ARRAY[1, 3, 4])) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today)))))) OR (id IN ( SELECT m.case_id
   FROM public.case_members m
  WHERE (m.person_id = ( SELECT public.viewing_person() AS viewing_person)))))));

CREATE POLICY visible ON public.deadlines FOR SELECT TO casework_server, casework_readonly USING (((grade <= ( SELECT GREATEST(p.clearance, (1)::smallint) AS "greatest"
   FROM public.persons p
  WHERE (p.id = ( SELECT public.viewing_person() AS viewing_person)))) AND ((responsible_id = ( SELECT public.viewing_person() AS viewing_person)) OR ((grade < 2) AND (( SELECT (EXISTS ( SELECT 1
           FROM public.person_roles held
          WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today)) AND (NOT (EXISTS ( SELECT 1
                   FROM public.units root
                  WHERE ((root.parent_id IS NULL) AND (root.id <> held.family_id)))))))) AS "exists") OR (family_id IN ( SELECT below.unit_id
   FROM (public.person_roles held
     JOIN public.unit_ancestors below ON ((below.ancestor_id = held.family_id)))
  WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today))))))) OR ((grade > 1) AND (family_id IN ( SELECT held.family_id
   FROM public.person_roles held
  WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.role = ANY (ARRAY[1, 3, 4])) AND (held.starts_on <= ( SELECT public.act_today() AS act_today)) AND (held.ends_on >= ( SELECT public.act_today() AS act_today)))))) OR (case_id IN ( SELECT m.case_id
   FROM public.case_members m
  WHERE (m.person_id = ( SELECT public.viewing_person() AS viewing_person)))))));

CREATE POLICY visible ON public.file_chunks FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.files
  WHERE (files.id = file_chunks.file_id))));

CREATE POLICY visible ON public.files FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.case_documents d
  WHERE ((d.file_id = files.id) AND (NOT d.removed)))));

CREATE POLICY visible ON public.number_books FOR SELECT TO casework_server, casework_readonly USING (((NOT secret) OR (body_id IN ( SELECT u.id
   FROM ((public.person_roles held
     JOIN public.units u ON ((u.family_id = held.family_id)))
     JOIN public.persons p ON (((p.id = held.person_id) AND (p.clearance >= 2))))
  WHERE ((held.person_id = ( SELECT public.viewing_person() AS viewing_person)) AND (held.starts_on <= public.act_today()) AND (held.ends_on >= public.act_today()))))));

CREATE POLICY visible ON public.official_numbers FOR SELECT TO casework_server, casework_readonly USING (((EXISTS ( SELECT 1
   FROM public.number_books
  WHERE (number_books.id = official_numbers.book_id))) AND ((case_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = official_numbers.case_id))))));

CREATE POLICY visible ON public.rung_firings FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = rung_firings.case_id))));

CREATE POLICY visible ON public.vote_members FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.votes
  WHERE (votes.id = vote_members.vote_id))));

CREATE POLICY visible ON public.votes FOR SELECT TO casework_server, casework_readonly USING ((EXISTS ( SELECT 1
   FROM public.cases
  WHERE (cases.id = votes.case_id))));

ALTER TABLE public.vote_members ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.votes ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA public TO casework_server;
GRANT USAGE ON SCHEMA public TO casework_acts;
GRANT USAGE ON SCHEMA public TO casework_readonly;

REVOKE ALL ON FUNCTION public.find_session(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_session(digest bytea) TO casework_server;

REVOKE ALL ON FUNCTION public.touch_session(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.touch_session(digest bytea) TO casework_server;

GRANT SELECT ON TABLE public.accounts TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.accounts TO casework_acts;

GRANT SELECT ON TABLE public.administration_log TO casework_server;
GRANT SELECT,INSERT ON TABLE public.administration_log TO casework_acts;
GRANT SELECT ON TABLE public.administration_log TO casework_readonly;

GRANT SELECT,INSERT ON TABLE public.ballots TO casework_acts;

GRANT SELECT ON TABLE public.bulk_chunks TO casework_server;
GRANT SELECT ON TABLE public.bulk_chunks TO casework_readonly;
GRANT SELECT,INSERT ON TABLE public.bulk_chunks TO casework_acts;

GRANT SELECT ON TABLE public.bulk_items TO casework_server;
GRANT SELECT ON TABLE public.bulk_items TO casework_readonly;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bulk_items TO casework_acts;

GRANT SELECT,INSERT,DELETE ON TABLE public.bulk_notices TO casework_acts;

GRANT SELECT,INSERT ON TABLE public.bulk_plans TO casework_acts;
GRANT SELECT ON TABLE public.bulk_plans TO casework_server;
GRANT SELECT ON TABLE public.bulk_plans TO casework_readonly;

GRANT SELECT ON TABLE public.bulk_runs TO casework_server;
GRANT SELECT ON TABLE public.bulk_runs TO casework_readonly;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bulk_runs TO casework_acts;

GRANT SELECT ON TABLE public.bulk_targets TO casework_server;
GRANT SELECT ON TABLE public.bulk_targets TO casework_readonly;

GRANT SELECT ON TABLE public.calendar_days TO casework_server;
GRANT SELECT,INSERT ON TABLE public.calendar_days TO casework_acts;
GRANT SELECT ON TABLE public.calendar_days TO casework_readonly;

GRANT SELECT ON TABLE public.calendar_versions TO casework_server;
GRANT SELECT,INSERT ON TABLE public.calendar_versions TO casework_acts;
GRANT SELECT ON TABLE public.calendar_versions TO casework_readonly;

GRANT SELECT ON TABLE public.case_counts TO casework_server;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_counts TO casework_acts;
GRANT SELECT ON TABLE public.case_counts TO casework_readonly;

GRANT SELECT ON TABLE public.case_documents TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.case_documents TO casework_acts;
GRANT SELECT ON TABLE public.case_documents TO casework_readonly;

GRANT SELECT ON TABLE public.case_events TO casework_server;
GRANT SELECT,INSERT ON TABLE public.case_events TO casework_acts;
GRANT SELECT ON TABLE public.case_events TO casework_readonly;

GRANT SELECT ON TABLE public.case_findings TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.case_findings TO casework_acts;
GRANT SELECT ON TABLE public.case_findings TO casework_readonly;

GRANT SELECT ON TABLE public.case_members TO casework_server;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_members TO casework_acts;
GRANT SELECT ON TABLE public.case_members TO casework_readonly;

GRANT SELECT ON TABLE public.case_remedies TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.case_remedies TO casework_acts;
GRANT SELECT ON TABLE public.case_remedies TO casework_readonly;

GRANT SELECT ON TABLE public.case_tasks TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.case_tasks TO casework_acts;
GRANT SELECT ON TABLE public.case_tasks TO casework_readonly;

GRANT SELECT ON TABLE public.cases TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cases TO casework_acts;
GRANT SELECT ON TABLE public.cases TO casework_readonly;

GRANT SELECT ON TABLE public.clock TO casework_server;
GRANT SELECT ON TABLE public.clock TO casework_acts;
GRANT SELECT ON TABLE public.clock TO casework_readonly;

GRANT SELECT ON TABLE public.counting TO casework_server;
GRANT SELECT,UPDATE ON TABLE public.counting TO casework_acts;
GRANT SELECT ON TABLE public.counting TO casework_readonly;

GRANT SELECT,INSERT,UPDATE ON TABLE public.credentials TO casework_acts;

GRANT SELECT ON TABLE public.deadlines TO casework_server;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines TO casework_acts;
GRANT SELECT ON TABLE public.deadlines TO casework_readonly;

GRANT SELECT ON TABLE public.delegations TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.delegations TO casework_acts;
GRANT SELECT ON TABLE public.delegations TO casework_readonly;

GRANT SELECT,INSERT ON TABLE public.enrolments TO casework_acts;

GRANT UPDATE(used_at) ON TABLE public.enrolments TO casework_acts;

GRANT SELECT ON TABLE public.file_chunks TO casework_server;
GRANT SELECT,INSERT ON TABLE public.file_chunks TO casework_acts;
GRANT SELECT ON TABLE public.file_chunks TO casework_readonly;

GRANT SELECT ON TABLE public.files TO casework_server;
GRANT SELECT,INSERT ON TABLE public.files TO casework_acts;
GRANT SELECT ON TABLE public.files TO casework_readonly;

GRANT USAGE ON SEQUENCE public.files_id_seq TO casework_acts;

GRANT SELECT,INSERT ON TABLE public.idempotency_keys TO casework_acts;

GRANT SELECT ON TABLE public.inbox TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.inbox TO casework_acts;
GRANT SELECT ON TABLE public.inbox TO casework_readonly;

GRANT UPDATE(read_at) ON TABLE public.inbox TO casework_server;

GRANT SELECT ON TABLE public.logins TO casework_server;
GRANT SELECT ON TABLE public.logins TO casework_acts;
GRANT SELECT ON TABLE public.logins TO casework_readonly;

GRANT SELECT ON TABLE public.number_books TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.number_books TO casework_acts;
GRANT SELECT ON TABLE public.number_books TO casework_readonly;

GRANT SELECT ON TABLE public.official_numbers TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.official_numbers TO casework_acts;
GRANT SELECT ON TABLE public.official_numbers TO casework_readonly;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO casework_acts;

GRANT SELECT ON TABLE public.person_roles TO casework_server;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person_roles TO casework_acts;
GRANT SELECT ON TABLE public.person_roles TO casework_readonly;

GRANT SELECT ON TABLE public.persons TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.persons TO casework_acts;
GRANT SELECT ON TABLE public.persons TO casework_readonly;

GRANT SELECT ON TABLE public.process_steps TO casework_server;
GRANT SELECT,INSERT ON TABLE public.process_steps TO casework_acts;
GRANT SELECT ON TABLE public.process_steps TO casework_readonly;

GRANT SELECT ON TABLE public.processes TO casework_server;
GRANT SELECT,INSERT ON TABLE public.processes TO casework_acts;
GRANT SELECT ON TABLE public.processes TO casework_readonly;

GRANT SELECT ON TABLE public.program_items TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.program_items TO casework_acts;
GRANT SELECT ON TABLE public.program_items TO casework_readonly;

GRANT SELECT ON TABLE public.programs TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.programs TO casework_acts;
GRANT SELECT ON TABLE public.programs TO casework_readonly;

GRANT SELECT ON TABLE public.rung_firings TO casework_server;
GRANT SELECT,INSERT ON TABLE public.rung_firings TO casework_acts;
GRANT SELECT ON TABLE public.rung_firings TO casework_readonly;

GRANT SELECT ON TABLE public.schema_migrations TO casework_server;
GRANT SELECT ON TABLE public.schema_migrations TO casework_acts;
GRANT SELECT ON TABLE public.schema_migrations TO casework_readonly;

GRANT SELECT,INSERT ON TABLE public.sealed_events TO casework_acts;

GRANT SELECT,INSERT ON TABLE public.seals TO casework_acts;

GRANT INSERT,DELETE ON TABLE public.sessions TO casework_acts;

GRANT SELECT(id) ON TABLE public.sessions TO casework_server;
GRANT SELECT(id) ON TABLE public.sessions TO casework_acts;

GRANT UPDATE(token) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(person_id) ON TABLE public.sessions TO casework_server;
GRANT SELECT(person_id) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(stage) ON TABLE public.sessions TO casework_server;
GRANT SELECT(stage),UPDATE(stage) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(method) ON TABLE public.sessions TO casework_server;
GRANT SELECT(method),UPDATE(method) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(on_behalf_of_id),UPDATE(on_behalf_of_id) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(language),UPDATE(language) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(made_at) ON TABLE public.sessions TO casework_server;
GRANT SELECT(made_at) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(seen_at) ON TABLE public.sessions TO casework_server;
GRANT SELECT(seen_at),UPDATE(seen_at) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(proved_at) ON TABLE public.sessions TO casework_server;
GRANT SELECT(proved_at),UPDATE(proved_at) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(idle_seconds) ON TABLE public.sessions TO casework_server;
GRANT SELECT(idle_seconds) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(ends_at) ON TABLE public.sessions TO casework_server;
GRANT SELECT(ends_at) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(revoked_at) ON TABLE public.sessions TO casework_server;
GRANT SELECT(revoked_at),UPDATE(revoked_at) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(address) ON TABLE public.sessions TO casework_server;
GRANT SELECT(address) ON TABLE public.sessions TO casework_acts;

GRANT SELECT(agent) ON TABLE public.sessions TO casework_server;
GRANT SELECT(agent) ON TABLE public.sessions TO casework_acts;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_throttles TO casework_acts;

GRANT SELECT ON TABLE public.unit_ancestors TO casework_server;
GRANT SELECT,INSERT,DELETE ON TABLE public.unit_ancestors TO casework_acts;
GRANT SELECT ON TABLE public.unit_ancestors TO casework_readonly;

GRANT SELECT ON TABLE public.units TO casework_server;
GRANT SELECT,INSERT,UPDATE ON TABLE public.units TO casework_acts;
GRANT SELECT ON TABLE public.units TO casework_readonly;

GRANT USAGE ON SEQUENCE public.units_id_seq TO casework_acts;

GRANT SELECT ON TABLE public.vote_members TO casework_server;
GRANT SELECT ON TABLE public.vote_members TO casework_readonly;
GRANT SELECT,INSERT,UPDATE ON TABLE public.vote_members TO casework_acts;

GRANT SELECT ON TABLE public.votes TO casework_server;
GRANT SELECT ON TABLE public.votes TO casework_readonly;
GRANT SELECT,INSERT,UPDATE ON TABLE public.votes TO casework_acts;
