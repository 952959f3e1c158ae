create table a (n integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger t before insert on a for each row execute function f();
