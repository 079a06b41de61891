-- Items in the space of users, items and tags (RecGPT's towers): learned of all users together, and of no user alone.
create table tower_vectors (
  item_id text primary key,
  vector vector not null
);

-- One row: what turns the meaning of a tag into a vector of that space, and of whose vectors it was learned.
create table tag_tower (
  one boolean primary key default true check (one),
  embedder text,
  weights float4[],
  learned_at timestamptz not null default '-infinity'
);
insert into tag_tower default values;

-- What a user's tags lead to: found when the tags were, and gone with them.
create table tagged_items (
  user_id text not null,
  item_id text not null,
  tag_id uuid not null,
  score real not null check (score > 0 and score <= 1),
  primary key (user_id, item_id),
  foreign key (user_id, tag_id) references tags (user_id, id) on delete cascade
);
create index tagged_items_by_tag on tagged_items (user_id, tag_id);

-- Why an item is for somebody with an interest, said ahead of time: of the interest and the item, and of no user. Of an
-- item that has changed since it says nothing.
create table explanations (
  attribute text not null,
  value text not null,
  item_id text not null references items (id) on delete cascade,
  text text not null,
  made_by text not null check (made_by in ('template', 'model')),
  item_updated_at timestamptz not null,
  primary key (attribute, value, item_id)
);
create index explanations_by_item on explanations (item_id);
