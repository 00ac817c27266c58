-- 信息核对: kinds of registers (data, not code), their imported batches, and the hits of each case
create table verification_register (
    name        text primary key,
    item_column text not null,
    sort        int not null
);
insert into verification_register (name, item_column, sort) values
    ('财政供养人员', '单位', 1),
    ('车辆', '号牌', 2),
    ('大型农机具', '项目', 3),
    ('房产', '项目', 4),
    ('工商登记', '项目', 5),
    ('社保养老', '项目', 6),
    ('政策性补贴', '项目', 7),
    ('建档立卡增收', '项目', 8),
    ('死亡人员', '项目', 9);

create table verification_batch (
    id            bigint generated always as identity primary key,
    register      text not null references verification_register,
    file_name     text not null,
    row_count     int not null,
    imported_at   timestamptz not null,
    imported_by   text not null,
    superseded_at timestamptz
);
create index verification_batch_current on verification_batch (register) where superseded_at is null;

create table verification_entry (
    id        bigint generated always as identity primary key,
    batch_id  bigint not null references verification_batch,
    id_card   text not null,
    name      text not null,
    item      text not null,
    amount    numeric(14, 2),
    data_date date not null
);
create index verification_entry_id_card on verification_entry (id_card);
create index verification_entry_batch on verification_entry (batch_id);

create table verification_hit (
    id        bigint generated always as identity primary key,
    case_no   text not null,
    register  text not null,
    id_card   text not null,
    person    text not null,
    item      text not null,
    detail    text not null,
    data_date date not null,
    found_at  timestamptz not null,
    unique (case_no, register, id_card, item, data_date)
);
