-- What is believed of a user, replaced as a whole each time the history is mined.
create table interests (
  user_id text not null,
  id uuid not null,
  position int not null,
  attribute text not null,
  value text not null,
  name text not null,
  stage text not null check (stage in ('emerging', 'steady', 'fading')),
  strength double precision not null,
  reason text not null,
  -- The keys of the events behind it.
  evidence text[] not null check (cardinality(evidence) > 0),
  primary key (user_id, id)
);

-- Phrases of items that a user would want. They live and go with the two interests that they join.
create table tags (
  user_id text not null,
  id uuid not null,
  position int not null,
  tag text not null,
  interest_id uuid not null,
  modifier_id uuid not null,
  reason text not null,
  primary key (user_id, id),
  foreign key (user_id, interest_id) references interests (user_id, id) on delete cascade,
  foreign key (user_id, modifier_id) references interests (user_id, id) on delete cascade
);

-- What a user took back, an interest or a tag by its id, and the evidence it rested on: it does not come back on that.
create table interest_deletions (
  user_id text not null,
  id uuid not null,
  evidence text[] not null,
  deleted_at timestamptz not null,
  primary key (user_id, id)
);
