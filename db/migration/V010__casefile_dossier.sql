-- 案卷: hand-ins, cases, append-only sheets, drafts, attachments
create table casefile_number (
    prefix text not null,
    year   int  not null,
    last   bigint not null,
    primary key (prefix, year)
);

create table casefile_hand_in (
    receipt_no       text primary key,
    township         text not null,
    village          text not null,
    category         text not null,
    applicant_name   text not null,
    applicant_id     text not null,
    application_date date not null,
    handed_in_at     timestamptz not null,
    answer_due       date not null,
    due_provisional  boolean not null,
    content          jsonb not null,
    source           text not null,
    received_by      text not null,
    state            text not null,
    answered_at      timestamptz,
    case_no          text,
    version          bigint not null default 0,
    unique (applicant_id, category, application_date)
);
create index casefile_hand_in_open on casefile_hand_in (township, handed_in_at) where answered_at is null;

create table casefile_supplement (
    id         bigint generated always as identity primary key,
    receipt_no text not null references casefile_hand_in,
    issued_at  timestamptz not null,
    missing    jsonb not null,
    reason     text,
    officer_id text not null,
    officer_name text not null
);

create table casefile_case (
    case_no        text primary key,
    township       text not null,
    village        text not null,
    category       text not null,
    applicant_name text not null,
    edition        text not null,
    accepted_on    date not null,
    household_id   bigint not null,
    sheets         int not null,
    label          text not null,
    touched_at     timestamptz not null,
    version        bigint not null
);
create index casefile_case_township on casefile_case (township, accepted_on);

create table casefile_sheet (
    id           bigint generated always as identity primary key,
    case_no      text not null references casefile_case,
    number       int not null,
    kind         text not null,
    payload      jsonb not null,
    officer_id   text not null,
    officer_name text not null,
    recorded_at  timestamptz not null,
    unique (case_no, number)
);

create function casefile_append_only() returns trigger language plpgsql as $$
begin
    raise exception '案卷材料只能追加，不能修改或删除';
end $$;
create trigger casefile_sheet_append_only before update or delete on casefile_sheet
    for each row execute function casefile_append_only();

create table casefile_refused_attempt (
    id           bigint generated always as identity primary key,
    case_no      text not null,
    kind         text not null,
    officer_id   text not null,
    officer_name text not null,
    sentence     text not null,
    attempted_at timestamptz not null
);

create table casefile_draft (
    id         text primary key,
    form       text not null,
    owner_id   text not null,
    payload    jsonb not null,
    saved_at   timestamptz not null
);

create table casefile_attachment (
    id           text primary key,
    township     text,
    reference    text,
    file_name    text not null,
    content_type text not null,
    size         bigint not null,
    sha256       text not null,
    content      bytea not null,
    uploaded_by  text not null,
    uploaded_at  timestamptz not null
);
create index casefile_attachment_reference on casefile_attachment (reference);
