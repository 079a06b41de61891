-- What is left of users who were erased: that they were, and when. Of who they were a salted hash is kept, so that work
-- which began before cannot bring them back; somebody who comes again after begins anew.
create table erasure_salt (
  one boolean primary key default true check (one),
  salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
insert into erasure_salt default values;

create table erased_users (
  hash bytea primary key,
  erased_at timestamptz not null
);

create function erased_hash(who text) returns bytea language sql stable as
  $$ select sha256(salt || convert_to(who, 'UTF8')) from erasure_salt $$;

-- Whether a user was erased since then.
create function was_erased(who text, since timestamptz) returns boolean language sql stable as
  $$ select exists (select from erased_users where hash = erased_hash(who) and erased_at > since) $$;

-- Refuses (SQLSTATE TL001) to write for a user who was erased since the work began, and keeps an erasure waiting until
-- the transaction ends. A function, so that it can stand within the statement that writes: what it looks up is looked up
-- once it has the lock.
create function refuse_erased(who text, began timestamptz) returns boolean language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('tiller user ' || who, 0));
  if was_erased(who, began) then
    raise exception 'The user was erased' using errcode = 'TL001';
  end if;
  return true;
end $$;

-- Waits until nothing is being written for a user, and lets nobody write until the transaction ends.
create function lock_user(who text) returns void language sql volatile as
  $$ select pg_advisory_xact_lock(hashtextextended('tiller user ' || who, 0)) $$;
