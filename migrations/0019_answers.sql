-- What was answered to a request that came with a key of the client's own, written with the turn that it tells of: whoever
-- does not know whether the first was heard sends it again, and gets the same. Kept for a day.
create table answers (
  user_id text not null,
  feed text not null,
  key text not null,
  answer json not null,
  created_at timestamptz not null default now(),
  primary key (user_id, feed, key)
);
create index answers_by_creation on answers using brin (created_at);
alter table answers enable row level security;
alter table answers force row level security;
create policy own_rows on answers using (coalesce(current_setting('tiller.user_id', true), '') in ('', user_id));

-- The key of the request that a run is for, where it has one: the same request does not take its place.
alter table leases add column idempotency_key text;
