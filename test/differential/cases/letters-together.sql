-- Languages in which two letters weigh otherwise together than one after another, and Turkish.
create table letters (id int primary key auto_increment, c varchar(20))
insert into letters (c) values ('ch'), ('CH'), ('cH'), ('Ch'), ('c'), ('h'), ('hi'), ('i'), ('I'), ('ı'), ('İ'), ('cz'), ('čh'), ('ach'), ('acha'), ('chch'), ('cch'), ('hch'), ('d'), ('dž'), ('DŽ'), ('Dž'), ('dŽ'), ('dz'), ('lj'), ('LJ'), ('Lj'), ('lJ'), ('nj'), ('NJ'), ('njn'), ('l'), ('j'), ('n'), ('aa'), ('AA'), ('Aa'), ('aA'), ('a'), ('å'), ('Å'), ('aaa'), ('aaaa'), ('äa'), ('z'), ('ž'), ('zz'), ('ll'), ('LL'), ('Ll'), ('lL'), ('lll'), ('llama'), ('luz'), ('cs'), ('CS'), ('Cs'), ('cS'), ('ccs'), ('CCS'), ('Ccs'), ('ccsz'), ('dzs'), ('DZS'), ('ddz'), ('ddzs'), ('DDZS'), ('gy'), ('ggy'), ('ly'), ('lly'), ('ny'), ('nny'), ('sz'), ('ssz'), ('ty'), ('tty'), ('zs'), ('zzs'), ('y'), ('Y'), ('ý'), ('š'), ('s'), ('ś'), ('õ'), ('ö'), ('ü'), ('ū'), ('ė'), ('i̇'), ('i̇̀'), ('ů'), ('ř'), ('đ'), ('ð'), ('þ'), ('ø'), ('œ'), ('ő'), ('ű'), ('ß'), ('ж'), ('ђ'), ('1'), ('-'), ('_'), ('jđžß'), ('đsgyCh'), ('őls'), ('DŽacha'), ('CcslLL'), ('achszlCH'), ('lJllamaAAdz'), ('DŽøж'), ('hchy'), ('Cscchcchch'), ('Ljő'), ('DžDž'), ('ÅLJly'), ('YLjdzū'), ('Lla'), ('zzluz'), ('dn'), ('aaaaa'), ('tychttyö'), ('äaIåž'), ('ccszėÅ'), ('ccszCcs'), ('dŽijcH'), ('žlllcHlly'), ('zzLLssz'), ('cSh'), ('dzyLJchch'), ('1CCS'), ('ddzsžgy'), ('őCCSach'), ('ðőжll'), ('cCScz'), ('äaddzs'), ('zzdäaAA'), ('lyczåü'), ('ådŽж'), ('Ydž'), ('ūåccszDŽ'), ('hiİttyggy'), ('cnjnđ'), ('z-jccs'), ('luzdiý'), ('жDZS'), ('Ljcchř'), ('cchYűllama'), ('DžCS'), ('džiluz'), ('dccsy'), ('DDZSccs'), ('ūřÅ'), ('AAaACcs'), ('dachaLL'), ('dŽYDZSäa'), ('czdzs'), ('ddzsűlly'), ('zzIűß'), ('ūtyś'), ('øå'), ('nyi̇õ'), ('_dzsn'), ('i̇̀aAäas'), ('sszCH'), ('llyőj'), ('õAACCS'), ('1ddzš'), ('жžzAA'), ('zđ_llama'), ('dŽūcS'), ('aaaaDDZSd'), ('DžLJzzccsz'), ('ch '), ('chx\t'), ('a c'), (''), ('c\0h')
select group_concat(id order by c collate utf8mb4_croatian_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_croatian_ci order by min(id)
select id, locate('c', c collate utf8mb4_croatian_ci), locate('ch', c collate utf8mb4_croatian_ci), locate('a', c collate utf8mb4_croatian_ci, 2), c collate utf8mb4_croatian_ci like '%c%', c collate utf8mb4_croatian_ci like '_h%', strcmp(c collate utf8mb4_croatian_ci, 'ch'), hex(weight_string(c collate utf8mb4_croatian_ci)), hex(weight_string(c collate utf8mb4_croatian_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_czech_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_czech_ci order by min(id)
select id, locate('c', c collate utf8mb4_czech_ci), locate('ch', c collate utf8mb4_czech_ci), locate('a', c collate utf8mb4_czech_ci, 2), c collate utf8mb4_czech_ci like '%c%', c collate utf8mb4_czech_ci like '_h%', strcmp(c collate utf8mb4_czech_ci, 'ch'), hex(weight_string(c collate utf8mb4_czech_ci)), hex(weight_string(c collate utf8mb4_czech_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_danish_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_danish_ci order by min(id)
select id, locate('c', c collate utf8mb4_danish_ci), locate('ch', c collate utf8mb4_danish_ci), locate('a', c collate utf8mb4_danish_ci, 2), c collate utf8mb4_danish_ci like '%c%', c collate utf8mb4_danish_ci like '_h%', strcmp(c collate utf8mb4_danish_ci, 'ch'), hex(weight_string(c collate utf8mb4_danish_ci)), hex(weight_string(c collate utf8mb4_danish_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_lithuanian_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_lithuanian_ci order by min(id)
select id, locate('c', c collate utf8mb4_lithuanian_ci), locate('ch', c collate utf8mb4_lithuanian_ci), locate('a', c collate utf8mb4_lithuanian_ci, 2), c collate utf8mb4_lithuanian_ci like '%c%', c collate utf8mb4_lithuanian_ci like '_h%', strcmp(c collate utf8mb4_lithuanian_ci, 'ch'), hex(weight_string(c collate utf8mb4_lithuanian_ci)), hex(weight_string(c collate utf8mb4_lithuanian_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_slovak_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_slovak_ci order by min(id)
select id, locate('c', c collate utf8mb4_slovak_ci), locate('ch', c collate utf8mb4_slovak_ci), locate('a', c collate utf8mb4_slovak_ci, 2), c collate utf8mb4_slovak_ci like '%c%', c collate utf8mb4_slovak_ci like '_h%', strcmp(c collate utf8mb4_slovak_ci, 'ch'), hex(weight_string(c collate utf8mb4_slovak_ci)), hex(weight_string(c collate utf8mb4_slovak_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_spanish2_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_spanish2_ci order by min(id)
select id, locate('c', c collate utf8mb4_spanish2_ci), locate('ch', c collate utf8mb4_spanish2_ci), locate('a', c collate utf8mb4_spanish2_ci, 2), c collate utf8mb4_spanish2_ci like '%c%', c collate utf8mb4_spanish2_ci like '_h%', strcmp(c collate utf8mb4_spanish2_ci, 'ch'), hex(weight_string(c collate utf8mb4_spanish2_ci)), hex(weight_string(c collate utf8mb4_spanish2_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_turkish_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_turkish_ci order by min(id)
select id, locate('c', c collate utf8mb4_turkish_ci), locate('ch', c collate utf8mb4_turkish_ci), locate('a', c collate utf8mb4_turkish_ci, 2), c collate utf8mb4_turkish_ci like '%c%', c collate utf8mb4_turkish_ci like '_h%', strcmp(c collate utf8mb4_turkish_ci, 'ch'), hex(weight_string(c collate utf8mb4_turkish_ci)), hex(weight_string(c collate utf8mb4_turkish_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_bs_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_bs_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_bs_0900_ai_ci), locate('ch', c collate utf8mb4_bs_0900_ai_ci), locate('a', c collate utf8mb4_bs_0900_ai_ci, 2), c collate utf8mb4_bs_0900_ai_ci like '%c%', c collate utf8mb4_bs_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_bs_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_bs_0900_ai_ci)), hex(weight_string(c collate utf8mb4_bs_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_bs_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_bs_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_bs_0900_as_cs), locate('ch', c collate utf8mb4_bs_0900_as_cs), locate('a', c collate utf8mb4_bs_0900_as_cs, 2), c collate utf8mb4_bs_0900_as_cs like '%c%', c collate utf8mb4_bs_0900_as_cs like '_h%', strcmp(c collate utf8mb4_bs_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_bs_0900_as_cs)), hex(weight_string(c collate utf8mb4_bs_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_cs_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_cs_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_cs_0900_ai_ci), locate('ch', c collate utf8mb4_cs_0900_ai_ci), locate('a', c collate utf8mb4_cs_0900_ai_ci, 2), c collate utf8mb4_cs_0900_ai_ci like '%c%', c collate utf8mb4_cs_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_cs_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_cs_0900_ai_ci)), hex(weight_string(c collate utf8mb4_cs_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_cs_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_cs_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_cs_0900_as_cs), locate('ch', c collate utf8mb4_cs_0900_as_cs), locate('a', c collate utf8mb4_cs_0900_as_cs, 2), c collate utf8mb4_cs_0900_as_cs like '%c%', c collate utf8mb4_cs_0900_as_cs like '_h%', strcmp(c collate utf8mb4_cs_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_cs_0900_as_cs)), hex(weight_string(c collate utf8mb4_cs_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_da_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_da_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_da_0900_ai_ci), locate('ch', c collate utf8mb4_da_0900_ai_ci), locate('a', c collate utf8mb4_da_0900_ai_ci, 2), c collate utf8mb4_da_0900_ai_ci like '%c%', c collate utf8mb4_da_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_da_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_da_0900_ai_ci)), hex(weight_string(c collate utf8mb4_da_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_da_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_da_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_da_0900_as_cs), locate('ch', c collate utf8mb4_da_0900_as_cs), locate('a', c collate utf8mb4_da_0900_as_cs, 2), c collate utf8mb4_da_0900_as_cs like '%c%', c collate utf8mb4_da_0900_as_cs like '_h%', strcmp(c collate utf8mb4_da_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_da_0900_as_cs)), hex(weight_string(c collate utf8mb4_da_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_es_trad_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_es_trad_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_es_trad_0900_ai_ci), locate('ch', c collate utf8mb4_es_trad_0900_ai_ci), locate('a', c collate utf8mb4_es_trad_0900_ai_ci, 2), c collate utf8mb4_es_trad_0900_ai_ci like '%c%', c collate utf8mb4_es_trad_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_es_trad_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_es_trad_0900_ai_ci)), hex(weight_string(c collate utf8mb4_es_trad_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_es_trad_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_es_trad_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_es_trad_0900_as_cs), locate('ch', c collate utf8mb4_es_trad_0900_as_cs), locate('a', c collate utf8mb4_es_trad_0900_as_cs, 2), c collate utf8mb4_es_trad_0900_as_cs like '%c%', c collate utf8mb4_es_trad_0900_as_cs like '_h%', strcmp(c collate utf8mb4_es_trad_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_es_trad_0900_as_cs)), hex(weight_string(c collate utf8mb4_es_trad_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_et_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_et_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_et_0900_ai_ci), locate('ch', c collate utf8mb4_et_0900_ai_ci), locate('a', c collate utf8mb4_et_0900_ai_ci, 2), c collate utf8mb4_et_0900_ai_ci like '%c%', c collate utf8mb4_et_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_et_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_et_0900_ai_ci)), hex(weight_string(c collate utf8mb4_et_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_et_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_et_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_et_0900_as_cs), locate('ch', c collate utf8mb4_et_0900_as_cs), locate('a', c collate utf8mb4_et_0900_as_cs, 2), c collate utf8mb4_et_0900_as_cs like '%c%', c collate utf8mb4_et_0900_as_cs like '_h%', strcmp(c collate utf8mb4_et_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_et_0900_as_cs)), hex(weight_string(c collate utf8mb4_et_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_hr_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_hr_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_hr_0900_ai_ci), locate('ch', c collate utf8mb4_hr_0900_ai_ci), locate('a', c collate utf8mb4_hr_0900_ai_ci, 2), c collate utf8mb4_hr_0900_ai_ci like '%c%', c collate utf8mb4_hr_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_hr_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_hr_0900_ai_ci)), hex(weight_string(c collate utf8mb4_hr_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_hr_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_hr_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_hr_0900_as_cs), locate('ch', c collate utf8mb4_hr_0900_as_cs), locate('a', c collate utf8mb4_hr_0900_as_cs, 2), c collate utf8mb4_hr_0900_as_cs like '%c%', c collate utf8mb4_hr_0900_as_cs like '_h%', strcmp(c collate utf8mb4_hr_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_hr_0900_as_cs)), hex(weight_string(c collate utf8mb4_hr_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_hu_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_hu_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_hu_0900_ai_ci), locate('ch', c collate utf8mb4_hu_0900_ai_ci), locate('a', c collate utf8mb4_hu_0900_ai_ci, 2), c collate utf8mb4_hu_0900_ai_ci like '%c%', c collate utf8mb4_hu_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_hu_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_hu_0900_ai_ci)), hex(weight_string(c collate utf8mb4_hu_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_hu_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_hu_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_hu_0900_as_cs), locate('ch', c collate utf8mb4_hu_0900_as_cs), locate('a', c collate utf8mb4_hu_0900_as_cs, 2), c collate utf8mb4_hu_0900_as_cs like '%c%', c collate utf8mb4_hu_0900_as_cs like '_h%', strcmp(c collate utf8mb4_hu_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_hu_0900_as_cs)), hex(weight_string(c collate utf8mb4_hu_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_nb_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_nb_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_nb_0900_ai_ci), locate('ch', c collate utf8mb4_nb_0900_ai_ci), locate('a', c collate utf8mb4_nb_0900_ai_ci, 2), c collate utf8mb4_nb_0900_ai_ci like '%c%', c collate utf8mb4_nb_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_nb_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_nb_0900_ai_ci)), hex(weight_string(c collate utf8mb4_nb_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_nb_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_nb_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_nb_0900_as_cs), locate('ch', c collate utf8mb4_nb_0900_as_cs), locate('a', c collate utf8mb4_nb_0900_as_cs, 2), c collate utf8mb4_nb_0900_as_cs like '%c%', c collate utf8mb4_nb_0900_as_cs like '_h%', strcmp(c collate utf8mb4_nb_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_nb_0900_as_cs)), hex(weight_string(c collate utf8mb4_nb_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_nn_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_nn_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_nn_0900_ai_ci), locate('ch', c collate utf8mb4_nn_0900_ai_ci), locate('a', c collate utf8mb4_nn_0900_ai_ci, 2), c collate utf8mb4_nn_0900_ai_ci like '%c%', c collate utf8mb4_nn_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_nn_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_nn_0900_ai_ci)), hex(weight_string(c collate utf8mb4_nn_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_nn_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_nn_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_nn_0900_as_cs), locate('ch', c collate utf8mb4_nn_0900_as_cs), locate('a', c collate utf8mb4_nn_0900_as_cs, 2), c collate utf8mb4_nn_0900_as_cs like '%c%', c collate utf8mb4_nn_0900_as_cs like '_h%', strcmp(c collate utf8mb4_nn_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_nn_0900_as_cs)), hex(weight_string(c collate utf8mb4_nn_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_sk_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_sk_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_sk_0900_ai_ci), locate('ch', c collate utf8mb4_sk_0900_ai_ci), locate('a', c collate utf8mb4_sk_0900_ai_ci, 2), c collate utf8mb4_sk_0900_ai_ci like '%c%', c collate utf8mb4_sk_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_sk_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_sk_0900_ai_ci)), hex(weight_string(c collate utf8mb4_sk_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_sk_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_sk_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_sk_0900_as_cs), locate('ch', c collate utf8mb4_sk_0900_as_cs), locate('a', c collate utf8mb4_sk_0900_as_cs, 2), c collate utf8mb4_sk_0900_as_cs like '%c%', c collate utf8mb4_sk_0900_as_cs like '_h%', strcmp(c collate utf8mb4_sk_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_sk_0900_as_cs)), hex(weight_string(c collate utf8mb4_sk_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_sr_latn_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_sr_latn_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_sr_latn_0900_ai_ci), locate('ch', c collate utf8mb4_sr_latn_0900_ai_ci), locate('a', c collate utf8mb4_sr_latn_0900_ai_ci, 2), c collate utf8mb4_sr_latn_0900_ai_ci like '%c%', c collate utf8mb4_sr_latn_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_sr_latn_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_sr_latn_0900_ai_ci)), hex(weight_string(c collate utf8mb4_sr_latn_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_sr_latn_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_sr_latn_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_sr_latn_0900_as_cs), locate('ch', c collate utf8mb4_sr_latn_0900_as_cs), locate('a', c collate utf8mb4_sr_latn_0900_as_cs, 2), c collate utf8mb4_sr_latn_0900_as_cs like '%c%', c collate utf8mb4_sr_latn_0900_as_cs like '_h%', strcmp(c collate utf8mb4_sr_latn_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_sr_latn_0900_as_cs)), hex(weight_string(c collate utf8mb4_sr_latn_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_tr_0900_ai_ci, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_tr_0900_ai_ci order by min(id)
select id, locate('c', c collate utf8mb4_tr_0900_ai_ci), locate('ch', c collate utf8mb4_tr_0900_ai_ci), locate('a', c collate utf8mb4_tr_0900_ai_ci, 2), c collate utf8mb4_tr_0900_ai_ci like '%c%', c collate utf8mb4_tr_0900_ai_ci like '_h%', strcmp(c collate utf8mb4_tr_0900_ai_ci, 'ch'), hex(weight_string(c collate utf8mb4_tr_0900_ai_ci)), hex(weight_string(c collate utf8mb4_tr_0900_ai_ci as char(3))) from letters order by id
select group_concat(id order by c collate utf8mb4_tr_0900_as_cs, id) from letters
select group_concat(id order by id), count(*) from letters group by c collate utf8mb4_tr_0900_as_cs order by min(id)
select id, locate('c', c collate utf8mb4_tr_0900_as_cs), locate('ch', c collate utf8mb4_tr_0900_as_cs), locate('a', c collate utf8mb4_tr_0900_as_cs, 2), c collate utf8mb4_tr_0900_as_cs like '%c%', c collate utf8mb4_tr_0900_as_cs like '_h%', strcmp(c collate utf8mb4_tr_0900_as_cs, 'ch'), hex(weight_string(c collate utf8mb4_tr_0900_as_cs)), hex(weight_string(c collate utf8mb4_tr_0900_as_cs as char(3))) from letters order by id
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_croatian_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_croatian_ci, id) from letters where char_length(c) < 4
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_czech_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_czech_ci, id) from letters where char_length(c) < 4
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_danish_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_danish_ci, id) from letters where char_length(c) < 4
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_lithuanian_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_lithuanian_ci, id) from letters where char_length(c) < 4
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_slovak_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_slovak_ci, id) from letters where char_length(c) < 4
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_spanish2_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_spanish2_ci, id) from letters where char_length(c) < 4
select group_concat(id order by convert(c using utf8mb3) collate utf8mb3_turkish_ci, id) from letters where char_length(c) < 5
select group_concat(id order by convert(c using utf16) collate utf16_turkish_ci, id) from letters where char_length(c) < 4
create table words (id int primary key, c varchar(20) collate utf8mb4_czech_ci, d varchar(20) collate utf8mb4_da_0900_ai_ci, e varchar(20) collate utf8mb4_hu_0900_ai_ci, key (c), key (d), key (e))
insert into words select id, c, c, c from letters where id < 90
select id from words where c like 'c%' order by id
select id from words where d like 'a%' order by id
select id from words where c = 'CH' order by id
select id from words where d in ('å', 'AAA') order by id
select id from words where e between 'c' and 'cz' order by id
select min(c), max(c), min(d), max(d), min(e), max(e) from words
select a.id, b.id from words a join words b on a.c = b.d where a.id < 20 order by a.id, b.id
select a.id, b.id from words a join letters b on a.d = b.c where a.id between 25 and 45 order by a.id, b.id
create table unique_words (c varchar(20) collate utf8mb4_czech_ci unique)
insert into unique_words values ('ch'), ('cH'), ('hc')
insert into unique_words values ('CH')
insert into unique_words values ('Ch ')
select c from unique_words order by c
create table members (a enum('ch', 'cH', 'h') collate utf8mb4_czech_ci, b set('aa', 'å', 'b') collate utf8mb4_danish_ci)
create table members (a enum('ch', 'cH', 'h') collate utf8mb4_czech_ci, b set('aa', 'b') collate utf8mb4_danish_ci)
insert into members values ('CH', 'B,Å'), ('cH', 'Aa')
select a, a + 0, b, b + 0, field('CH', 'c', a) from members
create table turkish (a varchar(20) collate utf8mb4_turkish_ci, b varchar(20) charset utf8mb3 collate utf8mb3_turkish_ci, c varchar(20) charset utf16 collate utf16_turkish_ci, d varchar(20) collate utf8mb4_tr_0900_ai_ci, e varchar(20) charset latin5)
insert into turkish values ('iıIİ ışık', 'iıIİ ışık', 'iıIİ ışık', 'iıIİ ışık', 'iıIİ ışık')
select upper(a), lower(a), upper(b), lower(b), upper(c), lower(c), upper(d), lower(d), upper(e), lower(e) from turkish
select ucase(concat(a, 'i')), lcase(left(a, 4)), upper('i' collate utf8mb4_turkish_ci), a = upper(a), a = lower(a), d = upper(d), a like 'İI%', a like 'Iı%' from turkish
show collation where collation regexp 'u.*(croatian|czech|danish|lithuanian|slovak|spanish2|turkish)|_(bs|cs|da|es_trad|et|hr|hu|nb|nn|sk|sr_latn|tr)_0900'
set names utf8mb4 collate utf8mb4_czech_ci
select 'ch' > 'h', 'ch' > 'cz', 'ch' = 'cH', 'ch' = 'Ch', locate('h', 'ch'), greatest('ch', 'd'), 'hc' > 'ch'
set names utf8mb4
create table sets (a set('aa', 'é', 'B', 'ss'), b set('aa', 'é', 'B') collate utf8mb4_danish_ci)
insert into sets values ('aa,é,B,ss', 'aa,é,B'), ('', 'b'), (null, 'AA')
select find_in_set('É', a), find_in_set('é', a), find_in_set('e', a), find_in_set('b', a), find_in_set('ß', a), find_in_set('SS', a), find_in_set('Aa', a), find_in_set('å', b), find_in_set('É', b), find_in_set('b', b) from sets
