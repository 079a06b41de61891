-- Whoever runs the server looks at the newest turns of all users.
create index turns_by_creation on turns (created_at desc, id desc);
