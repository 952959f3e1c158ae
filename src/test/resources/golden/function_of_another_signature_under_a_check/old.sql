create function is_short(word text) returns boolean language sql immutable return length(word) < 10;
create table words (word text check (is_short(word)));
create index words_short on words (word) where is_short(word);
create view short_words as select word from words where is_short(word);
