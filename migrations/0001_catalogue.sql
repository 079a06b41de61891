create extension if not exists vector;

-- One row: the catalogue as a whole. `version` grows with every change of the schema or of an item, so that
-- caches in any process know when they are old.
create table catalogue (
  one boolean primary key default true check (one),
  version bigint not null default 1,
  embedder text,
  dimension int,
  demo text not null default 'none' check (demo in ('none', 'importing', 'imported'))
);
insert into catalogue default values;

create table attribute_definitions (
  name text primary key,
  position int not null,
  definition jsonb not null
);

create table items (
  id text primary key,
  title text not null,
  text text not null default '',
  attributes jsonb not null default '{}',
  popularity double precision not null default 0,
  embedding vector,
  embedded_by text,
  updated_at timestamptz not null default now(),
  tsv tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A')
    || setweight(jsonb_to_tsvector('english', attributes, '["string"]'), 'B')
    || setweight(to_tsvector('english', text), 'C')
  ) stored
);
create index items_tsv on items using gin (tsv);
create index items_attributes on items using gin (attributes jsonb_path_ops);
create index items_popularity on items (popularity desc, id);

-- The vocabulary: which values an attribute takes, and on how many items.
create table attribute_values (
  attribute text not null,
  value text not null,
  count int not null,
  primary key (attribute, value)
);
