-- 查阅记录: who of the supervision looked at whom and at what; nobody takes a look back
create table report_access_log (
    id           bigint generated always as identity primary key,
    looked_at    timestamptz not null,
    officer_id   text not null,
    officer_name text not null,
    -- 人员, 案卷, 附件, 清单, 导出
    sort         text not null,
    subject      text not null
);
create index report_access_log_time on report_access_log (looked_at);

create function report_access_log_kept() returns trigger language plpgsql as $$
begin
    raise exception '查阅记录只能追加，不能修改或删除';
end $$;
create trigger report_access_log_kept before update or delete on report_access_log
    for each row execute function report_access_log_kept();

-- what one officer touched is asked for by the officer
create index casefile_sheet_officer on casefile_sheet (officer_id, recorded_at);
create index casefile_refused_attempt_officer on casefile_refused_attempt (officer_id, attempted_at);
create index casefile_attachment_uploader on casefile_attachment (uploaded_by, uploaded_at);
