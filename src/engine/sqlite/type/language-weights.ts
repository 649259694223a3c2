import type { WeightData } from './weight-data.ts';

// Written by bin/collations.ts from what a MySQL server says.

export type LanguageWeightName =
  | 'croatian'
  | 'czech'
  | 'danish'
  | 'esperanto'
  | 'estonian'
  | 'german2'
  | 'hungarian'
  | 'icelandic'
  | 'latvian'
  | 'lithuanian'
  | 'persian'
  | 'polish'
  | 'roman'
  | 'romanian'
  | 'sinhala'
  | 'slovak'
  | 'slovenian'
  | 'spanish'
  | 'spanish2'
  | 'swedish'
  | 'turkish'
  | 'vietnamese';

/** What letters weigh in languages that have an order of their own. */
export const LANGUAGE_WEIGHTS: Readonly<Record<LanguageWeightName, WeightData>> = {
  croatian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    sequences: 'dž e6e, Dž e6e, DŽ e6e, lj f2f, Lj f2f, LJ f2f, nj f65, Nj f65, NJ f65, dŽ e6e, lJ f2f, nJ f65',
    packed: 'Hz8A+I/EOCZy/Kj2eiKHTRCE7f632yUy4zTUKKYUKjWBiKkKAIEhJyzTZTtdrkjzih38AScB',
  },
  czech: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    sequences: 'ch ee2, Ch ee2, CH ee2',
    packed: 'Dw6ACIwCAUsBBwEcAQEBAQEBAQEBwjkAwAUAVACAAgAD',
  },
  danish: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    sequences: 'aa 106d, Aa 106d, AA 106d',
    packed: 'HzIA+AX+l/dfBWFcuxvxwAeIA17uIoo4GcABDlgPKItsL5v5J9w0raUR',
  },
  esperanto: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'HygA+I2ULuIehO3+N5h0FyQQcJZxRCkvH7xoS6GkAoEYP1yW0y3Vh5ZLnDwA',
  },
  estonian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…z…t…u…v…w…xy',
    packed: 'jxaADlogShEBBggRAQZkARwBAQEBAQEBAQEBAQEBAQHYPwDOAQEEAgMBBALTAQAEAAM=',
  },
  german2: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'HzEA+J8HdoyYAKHh92XUawEE1HYJQWzep6+w7jrAYABnxtCIVIXABxpkGPwo7xUp',
  },
  hungarian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'jw+ACNYBBhoGVAEfAQEBAQEBAQEBhj66ArkCugK5AgC6AgAD',
  },
  icelandic: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'H18A+AX+391333lbAbaIckq8BZZIC7x5mPztJzFJTZUNOEBCKltIOGCGgN1e/ZOz4tWw6YfQ1fKXBg==',
  },
  latvian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…iy…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…z',
    packed: 'Hz0A+K+Kd4LglP1gumOlsBy5lNiZbA0qYGHFVpsCgLgYsbvhW5IFqSZkJUHCRKqC0FSFwAML7842xpJD/6qVSGcJ',
  },
  lithuanian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    sequences: 'ch e60, Ch e60, CH e60',
    packed: 'jw6ACFkgkwEBUwEcAQEBAQEBAQEB9jsAswIAlAYAgAIAAw==',
  },
  persian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '…\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed:
      'HwoB+AWC2u83u/fuuyKliUjTVAiRSDZPAUqn0Xy6VlwwFgAIVHn7rgAA9hIBgAB9Ogy3C4evgWlosA//4QAUgCgARCLLQBEIJH2MxUxCkj9uLS5kfF7MhXYhXuTVl7Gnhkes+YrX6JbqA48LZkLbnGm/57MFU0bLfuGyOqLWBA==',
  },
  polish: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'HzwA+AX+c/ffbc0vCFuYUIJBwAlEUaCZBlJZNFUh0FIYP8UBpwKJDNlNN2io65mmjmnNKw==',
  },
  roman: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i≡j…k…l…m…n…o…p…q…r…s…t…u≡v…w…xy…z',
    packed: 'DwiABEoLFQsBAQEB9juSBZEFkgUD',
  },
  romanian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'DxmADsIBDBQMFAFbAQMBtQEBAQEBAQEBAQEBAQEBAQEBAeo4jgONA44DjwMA7gYAMAAvADAAAw==',
  },
  sinhala: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'H7kA+I2UrEO7oPC2O29TJEGQbEqVqlCDENTJgZy+Xb4s84QSSyCPqWLAgdldTIAVilNJBQ3qef+5G2KcLZvXCQ==',
  },
  slovak: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    sequences: 'ch ee2, Ch ee2, CH ee2',
    packed: 'DxOACsQBEBAQGAFTARwBAQEBAQEBAQEBAeg4ngWdBZ4FwwQAlAYAgAIAAw==',
  },
  slovenian: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'DwuABowCAVMBHAEBAQEBAQHCOQCUBgCAAgAD',
  },
  spanish: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'DwSAAtEBIAEByj0AAw==',
  },
  spanish2: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    sequences: 'ch e61, Ch e61, CH e61, ll f2f, Ll f2f, LL f2f',
    packed: 'DwSAAtEBIAEByj0AAw==',
  },
  swedish: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'HyYA+AVqct0vCILmZRCwJ1AjwMEOu4gDngeUPEAgv0g2DQ==',
  },
  turkish: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…hI…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'jxaADEl+DwYLDwYiARItAQEBAQEBAQEBAQEBAcQ7gQLEBLoC/QbEBLoCuwUAQJIEAAM=',
  },
  vietnamese: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed:
      'H+4A+I+UqO148Lzt3vvndthcy4SqF+smNDNR1qJwSdLhVoMOTmw48gMHgXAaCKRSB0CAAQ8Y62s/Vj+c3LT6L0axGOzP5vrmy5b2/HFkcHYUXADxFluCwCcA',
  },
};
