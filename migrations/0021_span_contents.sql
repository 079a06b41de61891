-- Spans are a tree, and hold what came in and out of them where that is kept.
alter table spans add column parent_id uuid;
alter table spans add column input jsonb;
alter table spans add column output jsonb;
