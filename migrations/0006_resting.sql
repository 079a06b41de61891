-- What was asked for a while ends what it contradicts only as long as it is remembered itself: null is for good.
alter table directive_ends add column while_directive uuid;
alter table directive_ends drop constraint directive_ends_pkey;
alter table directive_ends
  add unique nulls not distinct (user_id, feed, directive_id, ended_by_turn, while_directive);
create index directive_ends_by_turn on directive_ends (user_id, feed, ended_by_turn);
