-- every rule release ever served, so that an old ruling can be judged again
create sequence policy_release_place;
create table policy_release (
    id            varchar(40) primary key,
    version       varchar(20) not null,
    in_force_from date        not null,
    example       boolean     not null,
    content       bytea       not null,
    loaded_at     timestamptz not null,
    place         bigint      not null default nextval('policy_release_place')
);
