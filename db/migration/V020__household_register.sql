-- 家庭: every household ever registered, with its people for look-ups by ID number
create table household_household (
    id               bigint generated always as identity primary key,
    category         text not null,
    applicant_name   text not null,
    applicant_id     text not null,
    village          text not null,
    application_date date not null,
    declared         jsonb not null,
    registered_at    timestamptz not null
);
create table household_member (
    household_id bigint not null references household_household,
    id_card      text not null,
    name         text not null,
    relation     text not null,
    primary key (household_id, id_card)
);
create index household_member_id_card on household_member (id_card);
