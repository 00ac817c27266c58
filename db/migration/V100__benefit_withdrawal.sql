-- 待遇: what a revoked decision had given
create table benefit_withdrawn (
    id           bigint generated always as identity primary key,
    case_no      text not null,
    household_id bigint not null,
    amount       numeric(12, 2) not null,
    first_month  text not null,
    granted_at   timestamptz not null,
    withdrawn_at timestamptz not null
);
