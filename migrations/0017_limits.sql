-- How much each user may still ask: for each kind of request a bucket that fills again with time. A minute old it is full,
-- and may go. Not logged: what a crash takes is at most a minute's count.
create unlogged table rates (
  user_id text not null,
  kind text not null,
  remaining double precision not null,
  at timestamptz not null,
  primary key (user_id, kind)
);

-- One row: from when on some server is to clear away what is old, so that one of them does.
create table retention_sweeps (
  one boolean primary key default true check (one),
  next_at timestamptz not null default '-infinity'
);
insert into retention_sweeps default values;

-- What is old is found by its age, roughly, at next to no cost for who writes.
create index pages_by_creation on pages using brin (created_at);
create index spans_by_start on spans using brin (started_at);
create index events_by_receipt on events using brin (received_at);
