-- 模拟测算 as it runs, and the households it changes
create table review_what_if (
    id            text primary key,
    old_release   text not null,
    new_release   text not null,
    as_of         date not null,
    source        text not null,
    officer_id    text not null,
    officer_name  text not null,
    state         text not null,
    total         int not null default 0,
    done          int not null default 0,
    refusal       text,
    simulation_id bigint,
    tally         jsonb,
    created_at    timestamptz not null,
    finished_at   timestamptz
);
create index review_what_if_created on review_what_if (created_at);
create table review_what_if_line (
    what_if_id text not null references review_what_if (id),
    position   int not null,
    key        text not null,
    township   text not null,
    name       text not null,
    part       text not null,
    change     text not null,
    old_amount numeric(14, 2),
    new_amount numeric(14, 2),
    old_says   text not null,
    new_says   text not null,
    primary key (what_if_id, position)
);
