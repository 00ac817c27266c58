-- 规则版本的一生: a release's content never changes, every act is a row, its state is derived from the rows
alter table policy_release add column running_cases text not null default '沿用' check (running_cases in ('沿用', '改用'));
alter table policy_release add column origin text not null default '文件夹';

create table policy_release_act (
    id              bigint generated always as identity primary key,
    release_id      varchar(40) not null references policy_release (id),
    act             text not null,
    officer_id      text not null,
    officer_name    text not null,
    at              timestamptz not null,
    note            text not null,
    document_name   text,
    document_number text,
    in_force_from   date,
    running_cases   text check (running_cases in ('沿用', '改用')),
    -- the act this one is about: the approval that began or was withdrawn, the simulation that was submitted
    about           bigint
);
create index policy_release_act_release on policy_release_act (release_id, id);
create unique index policy_release_act_begun on policy_release_act (about) where act = '施行';

-- releases that a house served before it kept this log
insert into policy_release_act (release_id, act, officer_id, officer_name, at, note, in_force_from, running_cases)
select id, '承接', 'system', '系统', loaded_at, '升级前已启用', in_force_from, '沿用' from policy_release order by place;

create function policy_release_kept() returns trigger language plpgsql as $$
begin
    raise exception '规则版本及其记录只能追加，不能修改或删除';
end $$;
create trigger policy_release_kept before update or delete on policy_release
    for each row execute function policy_release_kept();
create trigger policy_release_kept_whole before truncate on policy_release
    for each statement execute function policy_release_kept();
create trigger policy_release_act_kept before update or delete on policy_release_act
    for each row execute function policy_release_kept();
create trigger policy_release_act_kept_whole before truncate on policy_release_act
    for each statement execute function policy_release_kept();

-- what each node of the house serves; by the database's own clock
create table policy_node (
    node       text primary key,
    release_id varchar(40),
    next_id    varchar(40),
    since      timestamptz not null,
    seen_at    timestamptz not null,
    problem    text not null default ''
);
create table policy_alarm (
    id         bigint generated always as identity primary key,
    node       text not null,
    release_id varchar(40),
    raised_at  timestamptz not null,
    sentence   text not null
);
