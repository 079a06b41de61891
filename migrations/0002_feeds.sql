-- A turn is one change of a feed's preferences and what led to it. `undone_by` is the number of the turn that
-- took it back: preferences at turn N are folded from the turns up to N that were not undone by N.
create table turns (
  user_id text not null,
  feed text not null,
  number int not null,
  id uuid not null unique,
  act text not null,
  text text,
  changed boolean not null,
  sort jsonb,
  sorts boolean not null default false,
  undone_by int,
  answer jsonb not null default '{}',
  degraded boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (user_id, feed, number)
);

create table directives (
  user_id text not null,
  feed text not null,
  id uuid not null,
  made_by_turn int not null,
  position int not null,
  polarity text not null check (polarity in ('want', 'avoid')),
  strength text not null check (strength in ('must', 'prefer')),
  condition jsonb not null,
  weight double precision not null default 1,
  quote text not null,
  expires_at timestamptz,
  primary key (user_id, feed, id)
);
create index directives_by_turn on directives (user_id, feed, made_by_turn);

-- Ends are rows, not a column: a turn that ended a directive can be undone and the directive ended again later,
-- and both stay readable.
create table directive_ends (
  user_id text not null,
  feed text not null,
  directive_id uuid not null,
  ended_by_turn int not null,
  primary key (user_id, feed, directive_id, ended_by_turn)
);

-- One row per feed: the last turn's number, locked while a turn is written.
create table feeds (
  user_id text not null,
  feed text not null,
  last_turn int not null default 0,
  created_at timestamptz not null default now(),
  primary key (user_id, feed)
);

-- What was ranked and shown: a snapshot that cursors page through.
create table pages (
  user_id text not null,
  feed text not null,
  id uuid not null,
  basis jsonb not null,
  ranking jsonb not null,
  shown int not null,
  created_at timestamptz not null default now(),
  primary key (user_id, feed, id)
);
create index pages_by_age on pages (user_id, feed, created_at desc);
