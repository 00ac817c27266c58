-- 民主评议: one meeting for several households of a village; what was typed stays as it was typed until it is recorded
create table appraisal_meeting (
    id            bigint generated always as identity primary key,
    township      text not null,
    village       text not null,
    entry         jsonb not null,
    version       int not null default 1,
    created_name  text not null,
    created_at    timestamptz not null,
    saved_name    text not null,
    saved_at      timestamptz not null,
    recorded_name text,
    recorded_at   timestamptz
);
create index appraisal_meeting_township on appraisal_meeting (township, created_at);

create table appraisal_meeting_case (
    meeting_id     bigint not null references appraisal_meeting on delete cascade,
    case_no        text not null,
    applicant_name text not null,
    conclusion     text not null default '',
    narrative      text not null default '',
    recused        text not null default '',
    laid_at        timestamptz,
    problem        text,
    primary key (meeting_id, case_no)
);
create index appraisal_meeting_case_case on appraisal_meeting_case (case_no);

create function appraisal_recorded() returns trigger language plpgsql as $$
begin
    if old.recorded_at is not null and (tg_op = 'DELETE' or new.entry is distinct from old.entry) then
        raise exception '评议会已记录，不能修改或删除';
    end if;
    return coalesce(new, old);
end $$;
create trigger appraisal_meeting_recorded before update or delete on appraisal_meeting
    for each row execute function appraisal_recorded();

create function appraisal_laid() returns trigger language plpgsql as $$
begin
    if old.laid_at is not null then
        raise exception '该户的评议结果已入卷，不能修改或删除';
    end if;
    return coalesce(new, old);
end $$;
create trigger appraisal_meeting_case_laid before update or delete on appraisal_meeting_case
    for each row execute function appraisal_laid();
