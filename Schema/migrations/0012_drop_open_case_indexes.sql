-- Their whole counterparts have taken over, and a pause or an end is now updated in place too.
DROP INDEX cases_open_by_family;
DROP INDEX cases_open_by_responsible;
