-- An index is there as a whole or not at all.
select '' where false and '' in (?, ?, ?)
