-- What those who liked an item liked beside it, as a vector: learned of all users together, and of no user alone.
create table collaborative_vectors (
  item_id text primary key,
  vector vector not null
);

-- One row: how many events there were when they were learned, and until when one server has the learning to itself.
create table collaborative_learning (
  one boolean primary key default true check (one),
  events bigint not null default 0,
  learned_at timestamptz not null default '-infinity',
  claimed_until timestamptz not null default '-infinity'
);
insert into collaborative_learning default values;
