-- What a statement means, and what it prints, is the same whatever zone and locale the machine, the server, the
-- database and the role have. The driver sends the machine's zone, so this comes after it.
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set lc_numeric = 'C';
set lc_time = 'C';
set bytea_output = 'hex';
set extra_float_digits = 1;
set xmloption = 'content'
