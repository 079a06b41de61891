-- What was asked for a while ends what it contradicts only as long as it is remembered itself (`while_directive`), and
-- what is allowed for a while ends it only until then (`until`). Neither: for good.
alter table directive_ends add column while_directive uuid, add column until timestamptz;
alter table directive_ends drop constraint directive_ends_pkey;
alter table directive_ends
  add unique nulls not distinct (user_id, feed, directive_id, ended_by_turn, while_directive, until);
create index directive_ends_by_turn on directive_ends (user_id, feed, ended_by_turn);
