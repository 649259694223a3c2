/** How a locale writes numbers: its decimal point, what stands between groups, and whether those are of two digits. */
export interface NumberLocale {
  readonly point: string;
  readonly separator: string;
  /** Groups above the thousands have two digits, as in India. */
  readonly pairs?: boolean;
}

const list = (names: string, form: NumberLocale): readonly (readonly [string, NumberLocale])[] =>
  names.split(/\s+/).map((name) => [name.toLowerCase(), form] as const);

/** Locales of MySQL (sql/locale/sql_locale.cc), by name in lower case. */
const LOCALES: ReadonlyMap<string, NumberLocale> = new Map([
  ...list(
    `ar_AE ar_BH ar_DZ ar_EG ar_IN ar_IQ ar_JO ar_KW ar_LB ar_LY ar_MA ar_OM ar_QA ar_SD ar_SY ar_TN ar_YE en_AU en_CA
     en_GB en_NZ en_PH en_US en_ZA en_ZW es_DO es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US gu_IN he_IL hi_IN
     ja_JP ko_KR ms_MY th_TH ur_PK zh_CN zh_HK zh_TW`,
    { point: '.', separator: ',' },
  ),
  ...list('ar_SA sr_RS', { point: '.', separator: '' }),
  ...list(
    `be_BY da_DK de_BE de_DE de_LU es_AR es_BO es_CL es_CO es_EC es_ES es_PY es_UY es_VE fo_FO hu_HU id_ID is_IS lt_LT
     mn_MN nb_NO no_NO ro_RO ru_UA sq_AL tr_TR uk_UA vi_VN`,
    { point: ',', separator: '.' },
  ),
  ...list('bg_BG', { point: ',', separator: '\u0000' }),
  ...list(
    'ca_ES de_AT el_GR eu_ES fr_BE fr_CA fr_CH fr_FR fr_LU gl_ES hr_HR it_IT nl_BE nl_NL pl_PL pt_BR pt_PT sl_SI',
    { point: ',', separator: '' },
  ),
  ...list('cs_CZ es_CR et_EE fi_FI lv_LV mk_MK ru_RU sk_SK sv_FI sv_SE', { point: ',', separator: ' ' }),
  ...list('de_CH', { point: '.', separator: "'" }),
  ...list('en_IN ta_IN te_IN', { point: '.', separator: ',', pairs: true }),
  ...list('it_CH rm_CH', { point: ',', separator: "'" }),
]);

/** How FORMAT writes numbers unless it is given a locale. */
export const ENGLISH: NumberLocale = { point: '.', separator: ',' };

/** How numbers are written in a locale such as `de_DE`. */
export function findLocale(name: string): NumberLocale | undefined {
  return LOCALES.get(name.toLowerCase());
}

/** A printed number as a locale writes it: `1234.50` is `1.234,50` in German. */
export function localNumber(printed: string, { point, separator, pairs }: NumberLocale): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(printed) ?? [];
  const groups = pairs === true ? /\B(?=(?:\d\d)*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return sign + whole.replace(groups, () => separator) + (fraction === undefined ? '' : point + fraction);
}
