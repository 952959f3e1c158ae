select 'set lock_timeout ' || lock_timeout()
union all
select 'set time zone ''' || setting_value || '''' from information_schema.settings where setting_name = 'TIME ZONE'
