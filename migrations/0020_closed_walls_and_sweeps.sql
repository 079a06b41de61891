-- breaking: a program that names nobody where it works for a user would find nothing, and be refused what it writes.
-- The wall is closed: a transaction sees and writes the rows of the user whom it names, and everyone's only where it says
-- that it is about everyone. One that says neither finds nothing. To be called again by a migration that makes a table
-- about users.
create function wall_users() returns void language plpgsql as $$
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
    execute format('drop policy if exists own_rows on %I', own);
    execute format(
      'create policy own_rows on %I using (user_id = current_setting(''tiller.user_id'', true)
         or current_setting(''tiller.everyone'', true) = ''on'')',
      own
    );
  end loop;
end $$;
select wall_users();

-- From when on some server is to look for what is due, by the name of what is looked for, so that one of them does. What
-- never was has no row.
create table sweeps (
  name text primary key,
  next_at timestamptz not null
);
drop table interest_sweeps, retention_sweeps;
