-- 模拟测算: what a simulation of one release against another came to; evidence of the step 已模拟
create table policy_simulation (
    id           bigint generated always as identity primary key,
    old_release  varchar(40) not null references policy_release (id),
    new_release  varchar(40) not null references policy_release (id),
    as_of        date not null,
    source       text not null,
    households   int not null,
    entered      int not null,
    leaving      int not null,
    more         int not null,
    less         int not null,
    same         int not null,
    neither      int not null,
    faulty       int not null,
    month_before numeric(16, 2) not null,
    month_after  numeric(16, 2) not null,
    officer_id   text not null,
    officer_name text not null,
    at           timestamptz not null
);
create trigger policy_simulation_kept before update or delete on policy_simulation
    for each row execute function policy_release_kept();
create trigger policy_simulation_kept_whole before truncate on policy_simulation
    for each statement execute function policy_release_kept();
