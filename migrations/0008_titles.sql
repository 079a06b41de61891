-- Items are looked for by the words of their titles alone: a command that may name one should not read every item.
create index items_title on items using gin (to_tsvector('english', title));
