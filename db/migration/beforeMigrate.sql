-- the glass of the roof is taken down before the walls are changed, and put up again by R__report_views.sql, which runs at every start
do $$
declare
    pane text;
begin
    for pane in select viewname from pg_views where schemaname = current_schema() and starts_with(viewname, 'report_') loop
        execute 'drop view if exists ' || quote_ident(pane) || ' cascade';
    end loop;
end $$;
