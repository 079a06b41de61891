-- breaking
-- The two words of a tag, each as what an item must be: {"attribute", "operator", "value"} or {"text"}. A program that
-- does not know of them would store tags without. A modifier need not be an interest any more: its id may be null.
alter table tags
  add column core jsonb,
  add column modifier jsonb,
  add column strength double precision,
  alter column modifier_id drop not null;

with words as (
  select i.user_id, i.id, i.strength, jsonb_build_object(
    'attribute', i.attribute,
    'operator', case d.definition ->> 'kind' when 'tags' then 'contains' else 'eq' end,
    'value', i.value
  ) as word
  from interests i left join attribute_definitions d on d.name = i.attribute
)
update tags t set core = c.word, modifier = m.word, strength = sqrt(c.strength * m.strength)
from words c, words m
where c.user_id = t.user_id and c.id = t.interest_id and m.user_id = t.user_id and m.id = t.modifier_id;

alter table tags
  alter column core set not null,
  alter column modifier set not null,
  alter column strength set not null;
