-- The people who are members of both workspaces of the tenant probe. All ids are negative, so that
-- they never meet those that the database gives.
insert into users (id, email, username, display_name, password_hash)
values (-11, 'probe-owner@desk.example', 'probe-owner', 'An Owner', 'none');
insert into users (id, email, username, display_name, password_hash)
values (-12, 'probe-member@desk.example', 'probe-member', 'A Member', 'none');
insert into users (id, email, username, display_name, password_hash)
values (-13, 'probe-newcomer@desk.example', 'probe-newcomer', 'A Newcomer', 'none');
insert into users (id, email, username, display_name, password_hash)
values (-14, 'probe-second-owner@desk.example', 'probe-second-owner', 'A Second Owner', 'none');
