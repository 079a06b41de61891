-- breaking
-- The stems of an item's words, as `mentions` compares them: a program that does not keep them would let them go stale.
-- Null until they have been told, which a server does before it serves.
alter table items add column stems text;
create index items_without_stems on items (id) where stems is null;
