-- 读出内容: what the loader made of a release when it was taken in, line by line. A later loader may be stricter about how
-- a file is written; a release it would refuse today is still served as long as it reads the same out of it.
create table policy_release_reading (
    release_id varchar(40) primary key references policy_release (id),
    reading    text not null,
    read_at    timestamptz not null default now()
);
create trigger policy_release_reading_kept before update or delete on policy_release_reading
    for each row execute function policy_release_kept();
create trigger policy_release_reading_kept_whole before truncate on policy_release_reading
    for each statement execute function policy_release_kept();
