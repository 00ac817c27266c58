-- 近亲属单独登记: officials of the filed groups and the relatives they declared
create table declaration_official (
    id          bigint generated always as identity primary key,
    id_card     text not null,
    kind        text not null,
    name        text not null,
    unit        text not null,
    login       text,
    data_date   date not null,
    imported_at timestamptz not null,
    imported_by text not null,
    unique (id_card, kind)
);
create index declaration_official_name on declaration_official (name);

create table declaration_kin (
    official_id_card text not null,
    id_card          text not null,
    name             text not null,
    relation         text not null,
    imported_at      timestamptz not null,
    imported_by      text not null,
    primary key (official_id_card, id_card)
);
create index declaration_kin_id_card on declaration_kin (id_card);
