-- What whoever runs the server wants of every ranking: see `GET /v1/ranking`.
alter table catalogue add column ranking jsonb not null default '[]';
