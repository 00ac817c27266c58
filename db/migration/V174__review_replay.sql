-- 重放: every ruling of the database judged again by its own facts and release; a finished run is evidence and never changes
create table review_replay (
    id           bigint generated always as identity primary key,
    officer_id   text not null,
    officer_name text not null,
    place        text not null check (place in ('页面', '命令行')),
    drools       text not null,
    java         text not null,
    upto         bigint not null,
    state        text not null check (state in ('重放中', '完成', '未完成')),
    total        int not null,
    done         int not null default 0,
    same         int not null default 0,
    differing    int not null default 0,
    failing      int not null default 0,
    reworded     int not null default 0,
    refusal      text,
    started_at   timestamptz not null,
    finished_at  timestamptz
);
create table review_replay_line (
    replay_id  bigint not null references review_replay (id),
    position   int not null,
    ruling_id  bigint not null,
    case_no    text not null,
    sheet      text not null,
    release_id text not null,
    kind       text not null check (kind in ('不同', '不能重放')),
    was        text not null,
    now        text not null,
    primary key (replay_id, position)
);
create index review_ruling_release on review_ruling (release_id, id);

create function review_replay_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'review_replay' then
        if old.finished_at is null then
            return new;
        end if;
    end if;
    raise exception '重放结果只能追加，不能修改或删除';
end $$;
create trigger review_replay_kept before update or delete on review_replay for each row execute function review_replay_kept();
create trigger review_replay_kept_whole before truncate on review_replay for each statement execute function review_replay_kept();
create trigger review_replay_line_kept before update or delete on review_replay_line
    for each row execute function review_replay_kept();
create trigger review_replay_line_kept_whole before truncate on review_replay_line
    for each statement execute function review_replay_kept();
