create table spans (
  user_id text not null,
  turn_id uuid not null,
  id uuid not null,
  position int not null,
  name text not null,
  kind text not null,
  started_at timestamptz not null,
  duration_ms double precision not null,
  attributes jsonb not null default '{}',
  primary key (user_id, turn_id, id)
);
