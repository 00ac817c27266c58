-- how far the demonstration's clock is ahead of the machine's; production never reads it
create table shared_clock (
    one           boolean primary key default true check (one),
    ahead_seconds bigint not null
);
