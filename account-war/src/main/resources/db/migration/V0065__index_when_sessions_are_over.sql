-- what is forgotten every hour is found by this alone; a look at the clock itself, rather than at now(), uses no index
CREATE INDEX session_over ON session (coalesce(ended_at, expires_at));
DROP INDEX session_expires;
