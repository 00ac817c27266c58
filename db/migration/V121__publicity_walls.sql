-- 公示: one numbered notice on a village's wall for many households; the sheets it laid are named, case by case
create table publicity_number (
    series text not null,
    year   int not null,
    last   int not null,
    primary key (series, year)
);

create table publicity_wall (
    id           bigint generated always as identity primary key,
    notice_no    text not null unique,
    level        text not null,
    township     text not null,
    village      text not null,
    entry        jsonb not null,
    version      int not null default 1,
    created_name text not null,
    created_at   timestamptz not null,
    posted_on    date,
    closes_on    date,
    posted_name  text,
    closed_on    date,
    closed_name  text,
    voided_name  text
);
create index publicity_wall_township on publicity_wall (township, created_at);

create table publicity_wall_case (
    wall_id        bigint not null references publicity_wall,
    case_no        text not null,
    applicant_name text not null,
    withheld       boolean not null,
    -- what hangs of this household, fixed when the notice was drawn up
    lines          jsonb not null,
    posting_sheet  int,
    notice_sheet   int,
    withdrawn      text,
    problem        text,
    primary key (wall_id, case_no)
);
create index publicity_wall_case_case on publicity_wall_case (case_no);

create function publicity_wall_fixed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.notice_no <> old.notice_no
            or old.posted_on is not null and (new.posted_on, new.closes_on) is distinct from (old.posted_on, old.closes_on)
            or old.closed_on is not null and (new.closed_on is distinct from old.closed_on or new.entry <> old.entry) then
        raise exception '公示已编号、张贴或结束，不能修改或删除';
    end if;
    return new;
end $$;
create trigger publicity_wall_fixed before update or delete on publicity_wall
    for each row execute function publicity_wall_fixed();
