--! outside-transaction
-- Every load asks for one person's roles in one family; somebody who holds many must not make each of them dear.
CREATE INDEX CONCURRENTLY person_roles_by_person ON person_roles (person_id, family_id);
