-- What was told of a turn that was asked for as a stream of events, so that whoever lost the connection can have the
-- rest. Event 0 tells nothing but that the run exists. Kept for an hour or so.
create table stream_events (
  user_id text not null,
  feed text not null,
  run uuid not null,
  number int not null,
  event text not null,
  data text not null,
  created_at timestamptz not null default now(),
  primary key (user_id, feed, run, number)
);
