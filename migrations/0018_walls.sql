-- A second wall: in a transaction that names a user, no row of another is seen or written. What names none is about
-- all of them, as background work is.
do $$
declare
  own name;
begin
  for own in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
  loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format(
      'create policy own_rows on %I using (coalesce(current_setting(''tiller.user_id'', true), '''') in ('''', user_id))',
      own
    );
  end loop;
end
$$;
