-- When the interests of a user were last mined, and how many reliable events there were then.
create table interest_runs (
  user_id text primary key,
  ran_at timestamptz not null,
  events int not null
);

-- One row: from when on some server is to look for users whose interests are due, so that one of them does.
create table interest_sweeps (
  one boolean primary key default true check (one),
  next_at timestamptz not null default '-infinity'
);
insert into interest_sweeps default values;

-- A user's events of some types are counted in the index alone.
create index events_by_type on events (user_id, type);
