-- What a client of LangGraph's protocol notes at a feed, which is a thread to it.
alter table feeds add column metadata jsonb not null default '{}';
