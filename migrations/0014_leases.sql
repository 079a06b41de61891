-- Who may take the next turn of a feed: at most one run at a time, whichever process it runs in. A row and not a
-- session's lock, so that it holds behind a pooler of connections. A run that died lets it expire.
-- `interrupted` is the holder whose place was taken, told to whoever took it.
create table leases (
  user_id text not null,
  feed text not null,
  holder uuid not null,
  expires_at timestamptz not null,
  interrupted uuid,
  primary key (user_id, feed)
);
