-- Run once by the image, as its superuser, in the database of POSTGRES_DB when that is made. The server gets a role of its
-- own, of the database's name, that owns the database and passes no wall between users; only a superuser may make the
-- extensions. The superuser's password goes: it is then let in from within the container alone.
\getenv password POSTGRES_PASSWORD
create role :"DBNAME" login password :'password';
alter database :"DBNAME" owner to :"DBNAME";
create extension vector;
create extension pg_trgm;
alter role current_user password null;
