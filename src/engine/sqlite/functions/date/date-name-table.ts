/** The words of a locale for months (January first) and days (Sunday first). */
export interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

/** Locales of the same words; months, short months, days and short days, as MySQL 9.7 writes them (sql/locale/sql_locale.cc). */
const TABLE: readonly (readonly [locales: string, ...names: readonly [string, string, string, string]])[] = [
  [
    'en_US en_GB en_AU en_CA en_IN en_NZ en_PH en_ZA en_ZW',
    'January|February|March|April|May|June|July|August|September|October|November|December',
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    'Sun|Mon|Tue|Wed|Thu|Fri|Sat',
  ],
  [
    'ja_JP',
    '1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月',
    ' 1月| 2月| 3月| 4月| 5月| 6月| 7月| 8月| 9月|10月|11月|12月',
    '日曜日|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日',
    '日|月|火|水|木|金|土',
  ],
  [
    'sv_SE sv_FI',
    'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
    'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec',
    'söndag|måndag|tisdag|onsdag|torsdag|fredag|lördag',
    'sön|mån|tis|ons|tor|fre|lör',
  ],
  [
    'de_DE de_BE de_CH de_LU',
    'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    'Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez',
    'Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag',
    'So|Mo|Di|Mi|Do|Fr|Sa',
  ],
  [
    'fr_FR fr_BE fr_CA fr_CH fr_LU',
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    'jan|fév|mar|avr|mai|jun|jui|aoû|sep|oct|nov|déc',
    'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi',
    'dim|lun|mar|mer|jeu|ven|sam',
  ],
  [
    'ar_AE',
    'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
    'ينا|فبر|مار|أبر|ماي|يون|يول|أغس|سبت|أكت|نوف|ديس',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت ',
    'ح|ن|ث|ر|خ|ج|س',
  ],
  [
    'ar_BH ar_DZ ar_EG ar_IN ar_IQ ar_KW ar_LY ar_MA ar_OM ar_QA ar_SD ar_TN ar_YE',
    'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
    'ينا|فبر|مار|أبر|ماي|يون|يول|أغس|سبت|أكت|نوف|ديس',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
    'ح|ن|ث|ر|خ|ج|س',
  ],
  [
    'ar_JO ar_LB',
    'كانون الثاني|شباط|آذار|نيسان|نوار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    'كانون الثاني|شباط|آذار|نيسان|نوار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
  ],
  [
    'ar_SA',
    'كانون الثاني|شباط|آذار|نيسـان|أيار|حزيران|تـمـوز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    'الأحد|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعـة|السبت',
    'Sun|Mon|Tue|Wed|Thu|Fri|Sat',
  ],
  [
    'ar_SY',
    'كانون الثاني|شباط|آذار|نيسان|نواران|حزير|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    'كانون الثاني|شباط|آذار|نيسان|نوار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
  ],
  [
    'be_BY',
    'Студзень|Люты|Сакавік|Красавік|Травень|Чэрвень|Ліпень|Жнівень|Верасень|Кастрычнік|Лістапад|Снежань',
    'Стд|Лют|Сак|Крс|Тра|Чэр|Ліп|Жнв|Врс|Кст|Ліс|Снж',
    'Нядзеля|Панядзелак|Аўторак|Серада|Чацвер|Пятніца|Субота',
    'Няд|Пан|Аўт|Срд|Чцв|Пят|Суб',
  ],
  [
    'bg_BG',
    'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
    'яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек',
    'неделя|понеделник|вторник|сряда|четвъртък|петък|събота',
    'нд|пн|вт|ср|чт|пт|сб',
  ],
  [
    'ca_ES',
    'gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre',
    'gen|feb|mar|abr|mai|jun|jul|ago|set|oct|nov|des',
    'diumenge|dilluns|dimarts|dimecres|dijous|divendres|dissabte',
    'dg|dl|dt|dc|dj|dv|ds',
  ],
  [
    'cs_CZ',
    'leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec',
    'led|úno|bře|dub|kvě|čen|čec|srp|zář|říj|lis|pro',
    'Neděle|Pondělí|Úterý|Středa|Čtvrtek|Pátek|Sobota',
    'Ne|Po|Út|St|Čt|Pá|So',
  ],
  [
    'da_DK',
    'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
    'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec',
    'søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag',
    'søn|man|tir|ons|tor|fre|lør',
  ],
  [
    'de_AT',
    'Jänner|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    'Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez',
    'Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag',
    'Son|Mon|Die|Mit|Don|Fre|Sam',
  ],
  [
    'es_ES es_AR es_BO es_CL es_CO es_CR es_DO es_EC es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_PY es_SV es_US es_UY es_VE',
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic',
    'domingo|lunes|martes|miércoles|jueves|viernes|sábado',
    'dom|lun|mar|mié|jue|vie|sáb',
  ],
  [
    'et_EE',
    'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
    'jaan |veebr|märts|apr  |mai  |juuni|juuli|aug  |sept |okt  |nov  |dets ',
    'pühapäev|esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev',
    'P|E|T|K|N|R|L',
  ],
  [
    'eu_ES',
    'urtarrila|otsaila|martxoa|apirila|maiatza|ekaina|uztaila|abuztua|iraila|urria|azaroa|abendua',
    'urt|ots|mar|api|mai|eka|uzt|abu|ira|urr|aza|abe',
    'igandea|astelehena|asteartea|asteazkena|osteguna|ostirala|larunbata',
    'ig.|al.|ar.|az.|og.|or.|lr.',
  ],
  [
    'fi_FI',
    'tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu',
    'tammi |helmi |maalis|huhti |touko |kesä  |heinä |elo   |syys  |loka  |marras|joulu ',
    'sunnuntai|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai',
    'su|ma|ti|ke|to|pe|la',
  ],
  [
    'fo_FO',
    'januar|februar|mars|apríl|mai|juni|juli|august|september|oktober|november|desember',
    'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des',
    'sunnudagur|mánadagur|týsdagur|mikudagur|hósdagur|fríggjadagur|leygardagur',
    'sun|mán|týs|mik|hós|frí|ley',
  ],
  [
    'gl_ES',
    'Xaneiro|Febreiro|Marzo|Abril|Maio|Xuño|Xullo|Agosto|Setembro|Outubro|Novembro|Decembro',
    'Xan|Feb|Mar|Abr|Mai|Xuñ|Xul|Ago|Set|Out|Nov|Dec',
    'Domingo|Luns|Martes|Mércores|Xoves|Venres|Sábado',
    'Dom|Lun|Mar|Mér|Xov|Ven|Sáb',
  ],
  [
    'gu_IN',
    'જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જુન|જુલાઇ|ઓગસ્ટ|સેપ્ટેમ્બર|ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર',
    'જાન|ફેબ|માર|એપ્ર|મે|જુન|જુલ|ઓગ|સેપ્ટ|ઓક્ટ|નોવ|ડિસ',
    'રવિવાર|સોમવાર|મન્ગળવાર|બુધવાર|ગુરુવાર|શુક્રવાર|શનિવાર',
    'રવિ|સોમ|મન્ગળ|બુધ|ગુરુ|શુક્ર|શનિ',
  ],
  [
    'he_IL',
    'ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
    'ינו|פבר|מרץ|אפר|מאי|יונ|יול|אוג|ספט|אוק|נוב|דצמ',
    'ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת',
    "א'|ב'|ג'|ד'|ה'|ו'|ש'",
  ],
  [
    'hi_IN',
    'जनवरी|फ़रवरी|मार्च|अप्रेल|मई|जून|जुलाई|अगस्त|सितम्बर|अक्टूबर|नवम्बर|दिसम्बर',
    'जनवरी|फ़रवरी|मार्च|अप्रेल|मई|जून|जुलाई|अगस्त|सितम्बर|अक्टूबर|नवम्बर|दिसम्बर',
    'रविवार |सोमवार |मंगलवार |बुधवार |गुरुवार |शुक्रवार |शनिवार ',
    'रवि |सोम |मंगल |बुध |गुरु |शुक्र |शनि ',
  ],
  [
    'hr_HR',
    'Siječanj|Veljača|Ožujak|Travanj|Svibanj|Lipanj|Srpanj|Kolovoz|Rujan|Listopad|Studeni|Prosinac',
    'Sij|Vel|Ožu|Tra|Svi|Lip|Srp|Kol|Ruj|Lis|Stu|Pro',
    'Nedjelja|Ponedjeljak|Utorak|Srijeda|Četvrtak|Petak|Subota',
    'Ned|Pon|Uto|Sri|Čet|Pet|Sub',
  ],
  [
    'hu_HU',
    'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
    'jan|feb|már|ápr|máj|jún|júl|aug|sze|okt|nov|dec',
    'vasárnap|hétfő|kedd|szerda|csütörtök|péntek|szombat',
    'v|h|k|sze|cs|p|szo',
  ],
  [
    'id_ID',
    'Januari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember',
    'Jan|Peb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des',
    'Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu',
    'Min|Sen|Sel|Rab|Kam|Jum|Sab',
  ],
  [
    'is_IS',
    'janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember',
    'jan|feb|mar|apr|maí|jún|júl|ágú|sep|okt|nóv|des',
    'sunnudagur|mánudagur|þriðjudagur|miðvikudagur|fimmtudagur|föstudagur|laugardagur',
    'sun|mán|þri|mið|fim|fös|lau',
  ],
  [
    'it_CH it_IT',
    'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
    'gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic',
    'domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato',
    'dom|lun|mar|mer|gio|ven|sab',
  ],
  [
    'ko_KR',
    '일월|이월|삼월|사월|오월|유월|칠월|팔월|구월|시월|십일월|십이월',
    ' 1월| 2월| 3월| 4월| 5월| 6월| 7월| 8월| 9월|10월|11월|12월',
    '일요일|월요일|화요일|수요일|목요일|금요일|토요일',
    '일|월|화|수|목|금|토',
  ],
  [
    'lt_LT',
    'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
    'Sau|Vas|Kov|Bal|Geg|Bir|Lie|Rgp|Rgs|Spa|Lap|Grd',
    'Sekmadienis|Pirmadienis|Antradienis|Trečiadienis|Ketvirtadienis|Penktadienis|Šeštadienis',
    'Sk|Pr|An|Tr|Kt|Pn|Št',
  ],
  [
    'lv_LV',
    'janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris',
    'jan|feb|mar|apr|mai|jūn|jūl|aug|sep|okt|nov|dec',
    'svētdiena|pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena|sestdiena',
    'Sv|P |O |T |C |Pk|S ',
  ],
  [
    'mk_MK',
    'јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември',
    'јан|фев|мар|апр|мај|јун|јул|авг|сеп|окт|ное|дек',
    'недела|понеделник|вторник|среда|четврток|петок|сабота',
    'нед|пон|вто|сре|чет|пет|саб',
  ],
  [
    'mn_MN',
    'Нэгдүгээр сар|Хоёрдугаар сар|Гуравдугаар сар|Дөрөвдүгээр сар|Тавдугаар сар|Зургаадугар сар|Долоодугаар сар|Наймдугаар сар|Есдүгээр сар|Аравдугаар сар|Арваннэгдүгээр сар|Арванхоёрдгаар сар',
    '1-р|2-р|3-р|4-р|5-р|6-р|7-р|8-р|9-р|10-р|11-р|12-р',
    'Ням|Даваа|Мягмар|Лхагва|Пүрэв|Баасан|Бямба',
    'Ня|Да|Мя|Лх|Пү|Ба|Бя',
  ],
  [
    'ms_MY',
    'Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember',
    'Jan|Feb|Mac|Apr|Mei|Jun|Jul|Ogos|Sep|Okt|Nov|Dis',
    'Ahad|Isnin|Selasa|Rabu|Khamis|Jumaat|Sabtu',
    'Ahd|Isn|Sel|Rab|Kha|Jum|Sab',
  ],
  [
    'nb_NO no_NO',
    'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
    'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des',
    'søndag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag',
    'søn|man|tir|ons|tor|fre|lør',
  ],
  [
    'nl_NL nl_BE',
    'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
    'jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec',
    'zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag',
    'zo|ma|di|wo|do|vr|za',
  ],
  [
    'pl_PL',
    'styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień',
    'sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru',
    'niedziela|poniedziałek|wtorek|środa|czwartek|piątek|sobota',
    'nie|pon|wto|śro|czw|pią|sob',
  ],
  [
    'pt_BR',
    'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
    'Jan|Fev|Mar|Abr|Mai|Jun|Jul|Ago|Set|Out|Nov|Dez',
    'domingo|segunda|terça|quarta|quinta|sexta|sábado',
    'Dom|Seg|Ter|Qua|Qui|Sex|Sáb',
  ],
  [
    'pt_PT',
    'Janeiro|Fevereiro|Março|Abril|Maio|Junho|Julho|Agosto|Setembro|Outubro|Novembro|Dezembro',
    'Jan|Fev|Mar|Abr|Mai|Jun|Jul|Ago|Set|Out|Nov|Dez',
    'Domingo|Segunda|Terça|Quarta|Quinta|Sexta|Sábado',
    'Dom|Seg|Ter|Qua|Qui|Sex|Sáb',
  ],
  [
    'ro_RO',
    'Ianuarie|Februarie|Martie|Aprilie|Mai|Iunie|Iulie|August|Septembrie|Octombrie|Noiembrie|Decembrie',
    'ian|feb|mar|apr|mai|iun|iul|aug|sep|oct|nov|dec',
    'Duminică|Luni|Marţi|Miercuri|Joi|Vineri|Sâmbătă',
    'Du|Lu|Ma|Mi|Jo|Vi|Sâ',
  ],
  [
    'ru_RU',
    'Января|Февраля|Марта|Апреля|Мая|Июня|Июля|Августа|Сентября|Октября|Ноября|Декабря',
    'Янв|Фев|Мар|Апр|Май|Июн|Июл|Авг|Сен|Окт|Ноя|Дек',
    'Воскресенье|Понедельник|Вторник|Среда|Четверг|Пятница|Суббота',
    'Вск|Пнд|Втр|Срд|Чтв|Птн|Сбт',
  ],
  [
    'ru_UA',
    'Январь|Февраль|Март|Апрель|Май|Июнь|Июль|Август|Сентябрь|Октябрь|Ноябрь|Декабрь',
    'Янв|Фев|Мар|Апр|Май|Июн|Июл|Авг|Сен|Окт|Ноя|Дек',
    'Воскресенье|Понедельник|Вторник|Среда|Четверг|Пятница|Суббота',
    'Вск|Пнд|Вто|Срд|Чтв|Птн|Суб',
  ],
  [
    'sk_SK',
    'január|február|marec|apríl|máj|jún|júl|august|september|október|november|december',
    'jan|feb|mar|apr|máj|jún|júl|aug|sep|okt|nov|dec',
    'Nedeľa|Pondelok|Utorok|Streda|Štvrtok|Piatok|Sobota',
    'Ne|Po|Ut|St|Št|Pi|So',
  ],
  [
    'sl_SI',
    'januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december',
    'jan|feb|mar|apr|maj|jun|jul|avg|sep|okt|nov|dec',
    'nedelja|ponedeljek|torek|sreda|četrtek|petek|sobota',
    'ned|pon|tor|sre|čet|pet|sob',
  ],
  [
    'sq_AL',
    'janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
    'Jan|Shk|Mar|Pri|Maj|Qer|Kor|Gsh|Sht|Tet|Nën|Dhj',
    'e diel |e hënë |e martë |e mërkurë |e enjte |e premte |e shtunë ',
    'Die |Hën |Mar |Mër |Enj |Pre |Sht ',
  ],
  [
    'sr_RS',
    'januar|februar|mart|april|maj|juni|juli|avgust|septembar|oktobar|novembar|decembar',
    'jan|feb|mar|apr|maj|jun|jul|avg|sep|okt|nov|dec',
    'nedelja|ponedeljak|utorak|sreda|četvrtak|petak|subota',
    'ned|pon|uto|sre|čet|pet|sub',
  ],
  [
    'ta_IN',
    'ஜனவரி|பெப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்r',
    'ஜனவரி|பெப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்r',
    'ஞாயிறு|திங்கள்|செவ்வாய்|புதன்|வியாழன்|வெள்ளி|சனி',
    'ஞ|த|ச|ப|வ|வ|ச',
  ],
  [
    'te_IN',
    'జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జూలై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్',
    'జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జూలై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్',
    'ఆదివారం|సోమవారం|మంగళవారం|బుధవారం|గురువారం|శుక్రవారం|శనివారం',
    'ఆది|సోమ|మంగళ|బుధ|గురు|శుక్ర|శని',
  ],
  [
    'th_TH',
    'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม',
    'ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.',
    'อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์',
    'อา.|จ.|อ.|พ.|พฤ.|ศ.|ส.',
  ],
  [
    'tr_TR',
    'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
    'Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara',
    'Pazar|Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi',
    'Paz|Pzt|Sal|Çrş|Prş|Cum|Cts',
  ],
  [
    'uk_UA',
    'Січень|Лютий|Березень|Квітень|Травень|Червень|Липень|Серпень|Вересень|Жовтень|Листопад|Грудень',
    'Січ|Лют|Бер|Кві|Тра|Чер|Лип|Сер|Вер|Жов|Лис|Гру',
    "Неділя|Понеділок|Вівторок|Середа|Четвер|П'ятниця|Субота",
    'Ндл|Пнд|Втр|Срд|Чтв|Птн|Сбт',
  ],
  [
    'ur_PK',
    'جنوري|فروري|مارچ|اپريل|مٓی|جون|جولاي|اگست|ستمبر|اكتوبر|نومبر|دسمبر',
    'جنوري|فروري|مارچ|اپريل|مٓی|جون|جولاي|اگست|ستمبر|اكتوبر|نومبر|دسمبر',
    'اتوار|پير|منگل|بدھ|جمعرات|جمعه|هفته',
    'اتوار|پير|منگل|بدھ|جمعرات|جمعه|هفته',
  ],
  [
    'vi_VN',
    'Tháng một|Tháng hai|Tháng ba|Tháng tư|Tháng năm|Tháng sáu|Tháng bảy|Tháng tám|Tháng chín|Tháng mười|Tháng mười một|Tháng mười hai',
    'Thg 1|Thg 2|Thg 3|Thg 4|Thg 5|Thg 6|Thg 7|Thg 8|Thg 9|Thg 10|Thg 11|Thg 12',
    'Chủ nhật |Thứ hai |Thứ ba |Thứ tư |Thứ năm |Thứ sáu |Thứ bảy ',
    'CN |Th 2 |Th 3 |Th 4 |Th 5 |Th 6 |Th 7 ',
  ],
  [
    'zh_CN zh_HK',
    '一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
    ' 1月| 2月| 3月| 4月| 5月| 6月| 7月| 8月| 9月|10月|11月|12月',
    '星期日|星期一|星期二|星期三|星期四|星期五|星期六',
    '日|一|二|三|四|五|六',
  ],
  [
    'zh_TW',
    '一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
    ' 1月| 2月| 3月| 4月| 5月| 6月| 7月| 8月| 9月|10月|11月|12月',
    '週日|週一|週二|週三|週四|週五|週六',
    '日|一|二|三|四|五|六',
  ],
  [
    'el_GR',
    'Ιανουάριος|Φεβρουάριος|Μάρτιος|Απρίλιος|Μάιος|Ιούνιος|Ιούλιος|Αύγουστος|Σεπτέμβριος|Οκτώβριος|Νοέμβριος|Δεκέμβριος',
    'Ιαν|Φεβ|Μάρ|Απρ|Μάι|Ιούν|Ιούλ|Αύγ|Σεπ|Οκτ|Νοέ|Δεκ',
    'Κυριακή|Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο',
    'Κυρ|Δευ|Τρί|Τετ|Πέμ|Παρ|Σάβ',
  ],
  [
    'rm_CH',
    'schaner|favrer|mars|avrigl|matg|zercladur|fanadur|avust|settember|october|november|december',
    'schan|favr|mars|avr|matg|zercl|fan|avust|sett|oct|nov|dec',
    'dumengia|glindesdi|mardi|mesemna|gievgia|venderdi|sonda',
    'du|gli|ma|me|gie|ve|so',
  ],
];

const namesOf = ([, ...rows]: (typeof TABLE)[number]): DateNames => {
  const [months = [], shortMonths = [], days = [], shortDays = []] = rows.map((row) => row.split('|'));
  return { months, shortMonths, days, shortDays };
};

/** Those of `en_US`, which STR_TO_DATE reads in every locale. */
export const ENGLISH_NAMES: DateNames = namesOf(TABLE[0] as (typeof TABLE)[number]);

const read = new Map([['en_US', ENGLISH_NAMES]]);

/** The words of a value of `lc_time_names` (https://dev.mysql.com/doc/refman/8.4/en/locale-support.html). */
export function dateNames(locale: string): DateNames {
  const known = read.get(locale);
  if (known !== undefined) return known;
  const row = TABLE.find(([locales]) => locales.split(' ').includes(locale));
  const names = row === undefined ? ENGLISH_NAMES : namesOf(row);
  read.set(locale, names);
  return names;
}
