-- 不一致: the rule engine and the tables, read without it, said different things of one household
create table policy_disagreement (
    id         bigint generated always as identity primary key,
    release_id varchar(40) not null,
    node       text not null,
    raised_at  timestamptz not null,
    occasion   text not null,
    facts      jsonb not null,
    engine     text not null,
    tables     text not null,
    drools     text not null,
    java       text not null
);
create index policy_disagreement_release on policy_disagreement (release_id, id);
create trigger policy_disagreement_kept before update or delete on policy_disagreement
    for each row execute function policy_release_kept();
create trigger policy_disagreement_kept_whole before truncate on policy_disagreement
    for each statement execute function policy_release_kept();
