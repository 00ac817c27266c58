-- 审核审批: every ruling as it was made, letters with their numbers, departures from a ruling or a result
create table review_ruling (
    id         bigint generated always as identity primary key,
    case_no    text not null,
    facts      jsonb not null,
    ruling     jsonb not null,
    release_id text not null,
    made_at    timestamptz not null
);
create index review_ruling_case on review_ruling (case_no);

create function review_ruling_kept() returns trigger language plpgsql as $$
begin
    raise exception '裁定只能追加，不能修改或删除';
end $$;
create trigger review_ruling_kept before update or delete on review_ruling
    for each row execute function review_ruling_kept();

create table review_letter_number (
    series text not null,
    year   int not null,
    last   int not null,
    primary key (series, year)
);

create table review_letter (
    attachment_id text primary key,
    number        text not null unique,
    case_no       text not null,
    title         text not null,
    made_on       date not null,
    deliver_by    date not null,
    provisional   boolean not null
);
create index review_letter_case on review_letter (case_no);

create table review_departure (
    id           bigint generated always as identity primary key,
    case_no      text not null,
    township     text not null,
    step         text not null,
    departs_from text not null,
    reason       text not null,
    officer_id   text not null,
    officer_name text not null,
    recorded_at  timestamptz not null
);
create index review_departure_recorded on review_departure (recorded_at);
