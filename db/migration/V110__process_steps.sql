-- 待办一览: one row per user task ever created, kept by listeners built into every drawing
create table process_step (
    task_id        text primary key,
    business_key   text not null,
    case_no        text,
    drawing        text not null,
    step           text not null,
    name           text not null,
    township       text not null,
    village        text not null,
    applicant_name text not null,
    level          text not null check (level in ('TOWNSHIP', 'COUNTY', 'CHECKER')),
    posts          text[] not null,
    waits          boolean not null,
    opened_at      timestamptz not null,
    term           text,
    term_number    int,
    counted_from   date,
    due_day        date,
    provisional    boolean not null default false,
    assignee       text,
    reminded_at    timestamptz,
    overdue_since  date,
    escalated_office_at timestamptz,
    escalated_county_at timestamptz,
    closed_at      timestamptz,
    closed_by      text,
    closed_by_name text,
    ended          text check (ended in ('COMPLETED', 'CANCELLED')),
    overdue_reason text,
    overdue_reason_by text,
    overdue_reason_by_name text,
    overdue_reason_at timestamptz,
    check ((closed_at is null) = (ended is null)),
    check ((overdue_reason is null) = (overdue_reason_by is null))
);
create index process_step_open on process_step (township, due_day) where closed_at is null;
create index process_step_open_due on process_step (due_day) where closed_at is null;
create index process_step_unexplained on process_step (township, due_day)
    where closed_at is not null and overdue_since is not null and overdue_reason is null;
create index process_step_key on process_step (business_key, opened_at);
create index process_step_case on process_step (case_no, opened_at);
create index process_step_closed_by on process_step (closed_by, closed_at);

-- 期限变更: a deadline that moved because the calendar or a term did
create table process_due_change (
    id           bigint generated always as identity primary key,
    task_id      text not null references process_step,
    old_day      date not null,
    old_provisional boolean not null,
    new_day      date not null,
    new_provisional boolean not null,
    reason       text not null,
    changed_at   timestamptz not null
);
create index process_due_change_task on process_due_change (task_id);

-- 巡查: one node at a time walks the list
create table process_round (
    one        boolean primary key default true check (one),
    walked_at  timestamptz,
    reminded   int not null default 0,
    overdue    int not null default 0,
    to_office  int not null default 0,
    to_county  int not null default 0,
    moved      int not null default 0
);
insert into process_round default values;
