-- 待遇: what a household is entitled to, from which month
create table benefit_entitlement (
    case_no      text primary key,
    household_id bigint not null,
    amount       numeric(14, 2) not null,
    first_month  text not null,
    granted_at   timestamptz not null
);
create index benefit_entitlement_first_month on benefit_entitlement (first_month);
