-- 送达: one record per delivery; a wrong one is corrected by a new one that names it
create table correspondence_delivery (
    id           bigint generated always as identity primary key,
    letter_id    bigint not null references correspondence_letter,
    corrects     bigint unique references correspondence_delivery,
    delivered    boolean not null,
    delivered_on date,
    received_by  text not null,
    relation     text not null,
    manner       text not null,
    proof_id     text,
    note         text not null,
    officer_id   text not null,
    officer_name text not null,
    recorded_at  timestamptz not null,
    check (not delivered or delivered_on is not null and proof_id is not null)
);
create unique index correspondence_delivery_first on correspondence_delivery (letter_id) where corrects is null;
create index correspondence_delivery_letter on correspondence_delivery (letter_id);
create trigger correspondence_delivery_kept before update or delete on correspondence_delivery
    for each row execute function correspondence_append_only();
