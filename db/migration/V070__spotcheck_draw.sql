-- 抽查: the county's month secrets (sealed with dibao.secret) with their commitments, hand-up batches with their frozen frames, substitutions
create table spotcheck_month_secret (
    month      text primary key,
    secret     bytea not null,
    commitment text not null,
    made_at    timestamptz not null,
    -- made after its month had begun: only at the very first start, or after the clock was moved past a month
    late       boolean not null
);

create table spotcheck_number (
    township text not null,
    month    text not null,
    last     int not null,
    primary key (township, month)
);

create table spotcheck_batch (
    batch_no       text primary key,
    township       text not null,
    month          text not null references spotcheck_month_secret,
    frame          text not null,
    frame_hash     text not null,
    seed           text not null,
    share          numeric not null,
    forced         int not null,
    unforced       int not null,
    drawn          int not null,
    handed_up_by   text not null,
    handed_up_name text not null,
    handed_up_at   timestamptz not null
);
create index spotcheck_batch_township on spotcheck_batch (township, handed_up_at);

create table spotcheck_batch_case (
    batch_no      text not null references spotcheck_batch,
    case_no       text not null,
    triggers      text not null,
    ticket        text,
    drawn         boolean not null,
    laid_at       timestamptz,
    problem       text,
    superseded_by text references spotcheck_batch,
    primary key (batch_no, case_no)
);
create index spotcheck_batch_case_case on spotcheck_batch_case (case_no);

create table spotcheck_substitution (
    id             bigint generated always as identity primary key,
    batch_no       text not null references spotcheck_batch,
    replaced       text not null,
    replacement    text not null,
    reason         text not null,
    proposed_by    text not null,
    proposed_name  text not null,
    proposed_at    timestamptz not null,
    consented_by   text,
    consented_name text,
    consented_at   timestamptz,
    unique (batch_no, replaced),
    unique (batch_no, replacement)
);

create function spotcheck_frozen() returns trigger language plpgsql as $$
begin
    raise exception '抽签承诺与批次名单已固定，不能修改或删除';
end $$;
create trigger spotcheck_month_secret_frozen before update or delete on spotcheck_month_secret
    for each row execute function spotcheck_frozen();
create trigger spotcheck_batch_frozen before update or delete on spotcheck_batch
    for each row execute function spotcheck_frozen();
