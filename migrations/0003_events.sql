create table events (
  user_id text not null,
  key text not null,
  type text not null,
  item_id text not null,
  at timestamptz not null,
  request_id text,
  received_at timestamptz not null default now(),
  primary key (user_id, key)
);
create index events_by_time on events (user_id, at desc);
