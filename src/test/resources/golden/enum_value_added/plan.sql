set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter type public.state add value 'running' after 'new';

alter type public.state add value 'failed' after 'done';
