-- 人工处理: cases over whose household a rule failed, for the list
create index review_ruling_manual on review_ruling (case_no) where ruling ->> 'manual' is not null;
