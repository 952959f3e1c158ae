create table a (owner text);
alter table a enable row level security;
create policy own on a to trader using (owner = current_user);
