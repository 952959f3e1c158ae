set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
set lock_timeout = 3000;
set statement_timeout = 30000;

drop view public.short_words;

alter table public.words drop constraint if exists words_word_check;

CREATE OR REPLACE FUNCTION public.is_short(word text, longest integer DEFAULT 10)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (length(word) < longest);
set lock_timeout = 0;
set statement_timeout = 0;

drop index concurrently if exists public.words_short;
set lock_timeout = 3000;
set statement_timeout = 30000;

drop function public.is_short(text);

alter table public.words add constraint words_word_check CHECK (public.is_short(word)) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.words validate constraint words_word_check;
set lock_timeout = 0;

-- may fail on data
CREATE INDEX CONCURRENTLY words_short ON public.words USING btree (word) WHERE public.is_short(word);
set lock_timeout = 3000;
set statement_timeout = 30000;

create view public.short_words as
 SELECT word
   FROM public.words
  WHERE public.is_short(word);
