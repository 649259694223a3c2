-- Collations of languages by version 9.0.0 of the Unicode Collation Algorithm.
create table spoken (id int primary key auto_increment, c varchar(20))
insert into spoken (c) values ('a'), ('A'), ('á'), ('ä'), ('Ä'), ('ae'), ('æ'), ('ad'), ('å'), ('aa'), ('z'), ('Ž'), ('ñ'), ('n'), ('nz'), ('o'), ('ö'), ('ø'), ('oe'), ('u'), ('ü'), ('ũ'), ('y'), ('i'), ('I'), ('ı'), ('İ'), ('ll'), ('ch'), ('č'), ('ç'), ('ð'), ('d'), ('þ'), ('th'), ('v'), ('w'), ('õ'), ('s'), ('š'), ('ș'), ('ß'), ('ss'), ('ă'), ('â'), ('е'), ('ё'), ('Ж'), ('ж'), ('ї'), ('α'), ('ω'), ('я'), ('ê'), ('ơ'), ('ư'), ('ấ'), ('đ'), ('Đ'), ('1'), ('-'), ('ĝ'), ('j'), ('ł'), ('ż'), ('ź'), ('öЖ'), ('åA-'), ('čI-'), ('αuč'), ('їA'), ('üae'), ('äth-'), ('ơαấ'), ('ёñ'), ('øł'), ('þư'), ('êżї'), ('яčă'), ('vü'), ('nllth'), ('oåĝ'), ('Žâå'), ('uáõ'), ('êoae'), ('жss'), ('żçÄ'), ('aaan'), ('ıя'), ('þuae'), ('șёø'), ('жĐї'), ('żth'), ('çsư'), ('săA'), ('șáж'), ('adss'), ('ееv'), ('áadá'), ('dĐs'), ('yёi'), ('Жþs'), ('näö'), ('żchth'), ('ßi'), ('ñnß')
select group_concat(id order by c collate utf8mb4_bg_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_bg_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_bg_0900_ai_ci), c collate utf8mb4_bg_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_bg_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_bg_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_bg_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_bg_0900_as_cs), c collate utf8mb4_bg_0900_as_cs like '%a%', strcmp(c collate utf8mb4_bg_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_de_pb_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_de_pb_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_de_pb_0900_ai_ci), c collate utf8mb4_de_pb_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_de_pb_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_de_pb_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_de_pb_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_de_pb_0900_as_cs), c collate utf8mb4_de_pb_0900_as_cs like '%a%', strcmp(c collate utf8mb4_de_pb_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_eo_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_eo_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_eo_0900_ai_ci), c collate utf8mb4_eo_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_eo_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_eo_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_eo_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_eo_0900_as_cs), c collate utf8mb4_eo_0900_as_cs like '%a%', strcmp(c collate utf8mb4_eo_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_es_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_es_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_es_0900_ai_ci), c collate utf8mb4_es_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_es_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_es_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_es_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_es_0900_as_cs), c collate utf8mb4_es_0900_as_cs like '%a%', strcmp(c collate utf8mb4_es_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_gl_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_gl_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_gl_0900_ai_ci), c collate utf8mb4_gl_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_gl_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_gl_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_gl_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_gl_0900_as_cs), c collate utf8mb4_gl_0900_as_cs like '%a%', strcmp(c collate utf8mb4_gl_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_is_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_is_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_is_0900_ai_ci), c collate utf8mb4_is_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_is_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_is_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_is_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_is_0900_as_cs), c collate utf8mb4_is_0900_as_cs like '%a%', strcmp(c collate utf8mb4_is_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_la_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_la_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_la_0900_ai_ci), c collate utf8mb4_la_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_la_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_la_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_la_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_la_0900_as_cs), c collate utf8mb4_la_0900_as_cs like '%a%', strcmp(c collate utf8mb4_la_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_lv_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_lv_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_lv_0900_ai_ci), c collate utf8mb4_lv_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_lv_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_lv_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_lv_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_lv_0900_as_cs), c collate utf8mb4_lv_0900_as_cs like '%a%', strcmp(c collate utf8mb4_lv_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_mn_cyrl_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_mn_cyrl_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_mn_cyrl_0900_ai_ci), c collate utf8mb4_mn_cyrl_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_mn_cyrl_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_mn_cyrl_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_mn_cyrl_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_mn_cyrl_0900_as_cs), c collate utf8mb4_mn_cyrl_0900_as_cs like '%a%', strcmp(c collate utf8mb4_mn_cyrl_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_pl_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_pl_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_pl_0900_ai_ci), c collate utf8mb4_pl_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_pl_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_pl_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_pl_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_pl_0900_as_cs), c collate utf8mb4_pl_0900_as_cs like '%a%', strcmp(c collate utf8mb4_pl_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_ro_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_ro_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_ro_0900_ai_ci), c collate utf8mb4_ro_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_ro_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_ro_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_ro_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_ro_0900_as_cs), c collate utf8mb4_ro_0900_as_cs like '%a%', strcmp(c collate utf8mb4_ro_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_ru_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_ru_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_ru_0900_ai_ci), c collate utf8mb4_ru_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_ru_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_ru_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_ru_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_ru_0900_as_cs), c collate utf8mb4_ru_0900_as_cs like '%a%', strcmp(c collate utf8mb4_ru_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_sl_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_sl_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_sl_0900_ai_ci), c collate utf8mb4_sl_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_sl_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_sl_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_sl_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_sl_0900_as_cs), c collate utf8mb4_sl_0900_as_cs like '%a%', strcmp(c collate utf8mb4_sl_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_sv_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_sv_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_sv_0900_ai_ci), c collate utf8mb4_sv_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_sv_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_sv_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_sv_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_sv_0900_as_cs), c collate utf8mb4_sv_0900_as_cs like '%a%', strcmp(c collate utf8mb4_sv_0900_as_cs, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_vi_0900_ai_ci, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_vi_0900_ai_ci order by min(id)
select id, locate('o', c collate utf8mb4_vi_0900_ai_ci), c collate utf8mb4_vi_0900_ai_ci like '%a%', strcmp(c collate utf8mb4_vi_0900_ai_ci, 'I') from spoken order by id
select group_concat(id order by c collate utf8mb4_vi_0900_as_cs, id) from spoken
select group_concat(id order by id), count(*) from spoken group by c collate utf8mb4_vi_0900_as_cs order by min(id)
select id, locate('o', c collate utf8mb4_vi_0900_as_cs), c collate utf8mb4_vi_0900_as_cs like '%a%', strcmp(c collate utf8mb4_vi_0900_as_cs, 'I') from spoken order by id
create table swedish_names (id int, c varchar(20) collate utf8mb4_sv_0900_ai_ci, d varchar(20) collate utf8mb4_is_0900_as_cs, unique (c))
show create table swedish_names
insert into swedish_names values (1, 'å', 'Ð'), (2, 'Å', 'd')
insert into swedish_names values (1, 'å', 'Ð'), (2, 'a', 'd'), (3, 'ä', 'ð'), (4, 'ö', 'þ')
select c, upper(d), lower(d) from swedish_names order by c
select c from swedish_names where c = 'A'
alter table swedish_names convert to character set utf8mb4 collate utf8mb4_vi_0900_as_cs
show full columns from swedish_names
/* described */ select c from swedish_names
show collation like 'utf8mb4_%v_0900%'
set names utf8mb4 collate utf8mb4_de_pb_0900_ai_ci
select 'ä' = 'ae', @@collation_connection, collation('a')
set names utf8mb4
drop table spoken, swedish_names
