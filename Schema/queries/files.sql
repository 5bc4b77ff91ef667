-- Files in chunks. Stored as casework_acts; read as casework_server after namePerson.

-- The id of a file whose chunks come first.
-- name: reserveFile
SELECT nextval(pg_get_serial_sequence('files', 'id'));

-- name: storeFileChunk
INSERT INTO file_chunks (file_id, ordinal, bytes) VALUES ($1, $2, $3);

-- No row: these bytes are stored already. Of two who store them at once, the second waits.
-- $1 id, $2 SHA-256, $3 size, $4 media type, $5 who stores it
-- name: storeFile
INSERT INTO files (id, sha256, size, media_type, stored_at, stored_by)
OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, act_moment(), $5)
ON CONFLICT (sha256) DO NOTHING
RETURNING id;

-- name: findFile
SELECT id, sha256, size, media_type FROM files WHERE sha256 = $1;

-- One chunk, counted from 0.
-- name: readFileChunk
SELECT bytes FROM file_chunks WHERE file_id = $1 AND ordinal = $2;
