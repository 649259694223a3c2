import type { WeightData } from './weight-data.ts';

// Written by bin/collations.ts from what a MySQL server says.

export type LanguageWeightName =
  | 'esperanto'
  | 'estonian'
  | 'german2'
  | 'hungarian'
  | 'icelandic'
  | 'latvian'
  | 'persian'
  | 'polish'
  | 'roman'
  | 'romanian'
  | 'sinhala'
  | 'slovenian'
  | 'spanish'
  | 'swedish'
  | 'vietnamese';

export type Language900WeightName =
  | 'de_pb_0900'
  | 'eo_0900'
  | 'es_0900'
  | 'is_0900'
  | 'la_0900'
  | 'lv_0900'
  | 'pl_0900'
  | 'ro_0900'
  | 'ru_0900'
  | 'sl_0900'
  | 'sv_0900'
  | 'vi_0900';

export const LANGUAGE_WEIGHTS: Readonly<Record<LanguageWeightName | Language900WeightName, WeightData>> = {
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
  swedish: {
    rule: 'uca400',
    base: 'uca400',
    levels: 1,
    ascii:
      '\t\n\u000b\f\r… …`…^…_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/…\\&…#%…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…xy…z',
    packed: 'HyYA+AVqct0vCILmZRCwJ1AjwMEOu4gDngeUPEAgv0g2DQ==',
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
  de_pb_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'HzEBQJ4HdkzxApTq6rsaQEbC4NTNnxv0SfKMIskKrR64i9bKmB7iHAgg0OFpHMg0woADTKwgOZ9P94vkNzgIHPJGtTkpX4rjlyZiTqWPYA3RR9uMnR/3ohNDW8t5XR+pgUuTxxX4fXoVGWw4Zh4LaRc5ROgimB0ERsoA3RsA',
  },
  eo_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'H5YA+I/DOBY8ECRPxdzUzV+7JRAHFmqGJVbke52XATKI4ITTKLKRB6bhwQ58MHoHUAACDfiakQiHHox5EFV/1mzqzeyLY1HugnJWzbydr2Ntbe0gUrAQD78ECA==',
  },
  es_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed: 'jwyAAtEBIAIC8nbY2wHX2wHY2wEBAUAAAgEQMjED',
  },
  is_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'H1ICCB4HbuzEUhAf262MWtvt7j140unQPmTLFZNE81BMqniiJCIfAaAbq/k1PqQ+FATRX93SG79KF/E4jhLcez5rsucXjDruA0o0zqnxdKetxzn9l8upvro3AbKSSNn1Nzl8AaEEAHCxURZ3S0sF+HL2ICPGODL3M/bVqxkc9giLX8JhjjBi6ifs290CdKt3ez91+FubYcYCTuQL6FhmrtOfGkWvb3YJEXU1iONKvB5IiST9AqGJ9Jeh2IEAh7irj8pqK5Mm4nOkn4Bh6XtkyATIASFmoPU9xpjC93S7EQ==',
  },
  la_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i≡j…k…l…m…n…o…p…q…r…s…t…u≡v…w…x…y…z',
    packed:
      'H3IDAI6UrAvzDFuznQKyMIBgDEuNqqkCFLqpJHgg99cDBjh0fZ5z6bq+TmxgibORVgNOL+jAI58flx0QnZ9uk01GeRVTst/SJb6S3wBgBBCAG9uNwA5D4QBeQ/rogof37z999xPJ6oHoMMu3R4Kk+aOzjH3t2tf8kqD8yz/8xqX8YlPeCSkXyn5Z1QYHWuzY8YmPBylO1NizYiqKF/HThciumJCtM8XA51aDy5qfmAtjLIueOkbKqwMpm+6OULlMpIEtLzG9YkN3cxPY3phdK7PSWxoNoF8k7T5dMoO+t137mobE5dwR4ooKNPPxOFc0PxMBn6yzjdaf1+foAA==',
  },
  lv_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i≡y…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…z',
    packed:
      'H+0BoB4FbqyxLAz6pA/XWbSmNzsBIIc6rwJkbHyEjDLAJVKAwpEEYt92QM0Q9ALZ/r+b+ulWa9t+vv3MAm0LBXT1PDzAOIowIAvsRkaK5E33y3RNndjhhxc6mOGCGX5Ajy3YzErDUkPxIgCIsBHhtaEu+7LyaPnRFmP3xu+Lu1v3t8Vf/6GJWsXXpe9LmEGz3293lOqZfubgjI3vfUevbmGKkAewDyBFeFR/+cPeX2jM9xn9ys9f3tHOpIlf7jNOJxaNRX95QPOKbu+JZm+J87aZfcRwLKCIVIRig6IJSy4to7SSzfqkZVSO0hDbtbGNBA==',
  },
  pl_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'HzkBYB6F6cabFWs01fk5s1up4kqVkxCh0Dql2nb3CyRCgYfP294fblCS1JWm5dslnnBiISVafEPkTn97+b34+Qu/UEu05YkFHLYkggAxz+Eh8Si3LbgfjfjIjsmK17s9wssXGlQIfRubufDi+cCYIaDgqKtFZImlaL7k6D5o7zsO1civNGijLXO1tx48x9twHomz1VIF',
  },
  ro_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'H9MBAJ4Hto1su9SYMZDl96rBm9s652Bgn69YSB+0RKIdw1YHhMflrB7hwu623OnJb4cv8oQlof68xLKAW8UtkYAkSm/YNPYKSqlFZhhv4AIF+ALhOgxDH9dZeF84PYhXxvnhlmdu57e2UAOJjlffP3uQsqo4dY1dyzzjPI3mDSEIERICUrcqCwDqeY1pmAI=',
  },
  ru_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789…a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'Hw12I5Iu2i8G8FcJ3JAhvKEFtK6YVWs7d/IA3I0zrU5kS3zPiFBHg198ZIQksz7Bu1mPb/t+CUHywxnCYmM9jiXNI7WzzZjeuN6cGbSDFdS0hmdpS+wFG8ZWKqkEwOXux9ZZ+eLFAUZh5msJJRRxHHjwfez3mj17HwQJJVVFV2XqSZdVFQApFLJT/ZXoRBY+/5e8njsa6bX12mksAFdIfimdoeBQHohHt76JQAIvC4FV+2rsme25FGVzTW1x5X+/1qfe3cDrXgBw4akIB0wqMqr/yZs72H/ezuJMCBVyv9f93kDN78D8SdgxKiCQqV8+REKmVqaiWcj4Cff/IXaANhXhdnWE1dG15kYQnXUNM3u1jLWYpPU7ZC+ioHV3qmJ+P8xAyyrTJk9ZmaVa9ujbPBR6WlYno07JZQlc/wnIkGAX6CIIXV9x6FP442v8GiOuttJc3zjLFFwvGZZPQR2dUrXkaUQ2F+YWkuRSoRNcZlmDVXaa42JL3Z1zyXswJeEBRw3UMNDfJvS4GOGn/n9nBJbpFIX+wfCp192t71u+xKlgfewq/J9eqZZL6Mt/gxBWHLjm2FqevtecTH32bybsfiL3c/v4nxlxhUdbI59RSIwo4KeczkrXbisyvYhvGRBaNlZbYL6/0f2S/vmn2UUj6eJK31NEizbWABTiOALzJVBqBWmX+biG0pJ+88c56IQKvaxvfawQGYYlHGpZ78UDnlElMHi/BFthp+pdbWUwFc5BoohjAaCmtU9GXbFCGG6dE4063g0sE5rqeObMwQgFpJlg9kpSCbqHpIZ7nNrcddoHpGIpQTeWfiiZ4fgm+ayy0KK0Rq/Eu9ZSnBlQV+1G72yRvVV1CKe57XufzlLxjn8KZFKps1AukN0QC91kh64JaRtJ8mK/7ffbO1pcAQCg5+YtACECUKpGywAAugAQj4rcQEOXnqDEd2GyHGJifXYYFAagOkUKbpzM5n4pBZyFxYziSMCLeauash0Atd2Qh31fqaYAAG72yilHewcUQCJ5xgPokbpzSKwuuFdTQphTRR7zorFTJafYWtu5WJ3D5vWgX5q8dBDqgIdx4mtUB3OKBDnEmf4KBLaWoBZc/BQnK8MHMs+/bRFTO+P2DXX+gu7SThuwm9JoDsuqdji8BoytDwDQU4qeRLBBP5gFQFFioBll9qbaOi79emZhIJUKw8Yvwy0+wQVqHvXFhB18gYx5W8qOXpVZn6g0KpbSlGEPs6xOYyj/nhLp6R7XPdovvpQcPs7w0VV5gNebbtz50lEuxAdEogOeiywb+5zVyScvreNb85jkXSWwkXK6/q6VFmuEueEJzLK6aTMLdqLtFWzbJ3WlqJK8pOTkHp8udLOpLeut+2xYdEzW5xGS5p8ROIhI9bd5rgj/K2W3ypDkjRp9aXbPrlk5c3VS9rXTw57BcBSyGAvRWK9EFoI8L57Lu3Cgdz2QJLU9G4/Hi8FebzM33rEYz6SS5fmmJ0TN0sVSF2sUIY1KeMYuv8ARJzHHDNP+jRQzqvjU9g0EEeSxxIIdKEnzcfuYlxxf5ZzqT2vReAsb+dS2r3g/424GiNGap3d6eHBkwomDYygEcyzmSFHYmNuarDnExgpUqvj9K9bNXSUicLY//NFb32SphMy0IckhOzYt4nGkTpwdbB6HI3AgXbgHKFZJ3kIyn9Szzpe0fKd/gA6IkGiWaCT+7wu0CRdYsBQFRoDOSBdCAyS2HzjyA3YsWJDjkKgNaAM0HpKzI7jYbvotkoFPiX/bTGatLKFaSPGnAsB2y68A/0bjYQHeARKwKAQLABAEso1nibjEbIDUEmDZhccHfOcEWqEQAti8QLfga/QbAwbPMRKRYAI0AC+jSwjU1izt48BDDlO8lzlrDmJC+kMrIvHma6IDTo5Oa6wO7AnxNfoNh0yJFb7w0p4QiIt8JtUQ+EunoScUmxM7+P/uLGd67F3nKJcSDinomDRp1XNjhxMlPPSI71Rco5xowkGjQ0xnQa1uEKZbRMv0sJeuJQYxwyEK/Xy4JOITolfc2iM580DpPbP5tKIy5hVmQIxqz8D4IZGtlbju2xPEX8/ZlSB1zV48FRIHnqNK/UrS7z3Usg4ImAoks1TwqgUWs5kr+jtj0+/rHee2dj8PZEDvO7Tv2zusWwKSDpK22v126y9EfGUHZcy6IUYlnFqEpJxLLkOdoVcPF9fZD1eDIrgxiXwl7zq+dNEx4AwApMRQnx3m9U8CMpCjLr6/EIjSS4Ck938D4AL9tUoid+hdfs1af4AeaEPyCqHu77MAie+a355bQNgiuBUDtDJ6QN1kAFiJLjAoHvSLKmyO+cQFOUJfysqAaWlM9WWrB74dgpfrFAqTKTY+yql3Ly6Cpe4h6zBedBbACrNA85IA1rLXDvt9zWlvXTNIA3lYeQQl9hxpPEEoF0RSiawYt4Y+dGW4vj+4paznqeZ75neGqmvNY2n6U7DoZag9PO8+F8gAQEoFvIBsJxYCbudojqb2JHLcFNOpiC+sVLadpbfwz+Gs5E16TLZm56v4OUT/DTtukirt6BY/pQIAAPoL6Cs4kcE4DHjSxONGh1ctqDCGOM0z8vcg05i47b3pumFoboNvGfrbYus3ezt1zZF32jvGs/vH94ys+/TWz+PhS0zaQ/IDY/xhJObZ4+NHRsFjbkzkk/aJUfJUGBPwrHxmjD+PxIS9qF8YGS+pMSmvb18ZH1+NB855y3xjPHoPf38S75noV/te3W/0fehyHvah/ui+OUd77FILxEsBhPeIMZYIAE8aqldG5icdOW2wft8wGXWZVnF8iVdKrGpW1SngYzKVZ8z94OZ3INzHQiLYSK6YZOqaU3qQd32zoSWws87cb50c2kqfOzSlZdOL/gFPg9MSf/5ntKbhUDRF/y2la9TUOjkZiqY+OZT53pI59u8ajYayhRAMOkfM2Nba4ghwQmhLnOZUp7lpe9XT3LANTp+qk7IN5kD67b67Pkszx9nOsdJhGZrRipL0fq8dm2J0jbGqdnREhWFVrbjlhDWpCfXTh0zTV+oxGDaVWk1s65PDHsqYj1qjoob8fk3UhqNQK1UIvirqhR3oca+VqACatuXWa4jmzYRhzSK3PRq2xdsZicaNqUoC9qY8e3QZGPEaBr4/2ZUtx+/UhumzhGHt0nlBra2lhVBeouFwbev/Zih1QCUzmlVKJmdgBEUFidHgRtdGTcx53h/yYz4eUELUx4pXHR9xEZ4P8mW9qvAiWB1Tfbon7y/vh1+GXurvPVp1AeJZzKHitI8F9Fn1qnu4Hq3EPtRex5sYjeQIUhSACiW9zrb8vheeGKgLH4VUTIZmWM6gQi6vIlYjPR/z5mBmG/uGYkpwcfuf2yDCmOkzP1ypzkqz+EB1NqE29bp4whxFhCNacPFvLA44CHwUitgHoDZaAdcuAAC1jrFjNQiVvyKAT8YtW7ww5gJpgpVHgMJ0lALkC0CtOA0EqPYbuAoHGvORHuqRVIBA+DQeVUcHgCMj0hGdo2OsJWOmz2F+y3c9FY0DJQECgceUQlhrJ+C3WAhchM3kZoHl5pTrPWxGoJAIBMzM0dh1IFHEdfqlXYgHghUilKTcOItsDyyoz61tqqBOEB+NCaugTIgv6ALuDf0gGiwCNw8zjjOx+j9//eifsrueTzwpBMaPqhhyZ69ota5ghnmy0zoPouxMGCsrLhxhsppY602I4D7UBWK9DUGs/Jq2Iqo8ICgFRvqagXWKjBbxNyvzw/LZjQt4wmMipFUmCb+8LIbspOzp6L+anx0NN5sHlYsr0eEcTS7lFVvFI78c15EUPXVj66Uj4awNvmq0sqdQHq3P+3322TY1af34xterXVjT0VfBf2f2WeYj1pbf6P6ybVHzdRY1wxYx+zz1rLiZr7kSG8al7bmDuj9oB8kZboDiVtJQARJDuDTuK+Wn8jh/6lIdjNj/58U4OWYUUcrW2Bs6nN9zaYjfSxvvwxj6RBVaPUt1IUSlavRzPxgrVkZ9zPDIUYqWH3VqefP5GqDv+4v+si9uDfZ/qv2cavM1shtW2Spf+atgFS+rl/vTnfDL3ZgaZStHapVXqqV1L40f6gpqC2EgWliIxxHUgLf5oF3NLLWih7+f5n8V1DeoAVkkXKAmaSdK4zfWJmdaf8NRSfkrVbVb18iS60SUjkngghowelySYW7nPfLfRqhOAoGOyJw6lgCGgbCF6ZKbt2n+74w6SrQb8JzP5KF0FqEviRUaxoL6xpQ7aRnLR0fNU9FUlXR59udjAPKRkzmSH404F0sWC28CBS2ovHqiqiGutCxNEujL+8rKaKAdRuKWYIyhTNmhYLjhT0k+8L+NLAKfMhKWQFY429PO/PdJFdLoBQ3/28jnLDgcB9RjwwPJh3dFazTsdevqr/+YxZzsBC2D5SzyCE+dTZ9OpLmV1pBziZ21siBstcx7x3TAJuNesWRXlyQHHmQBAKKLxVxBg7wYDSnZdVakQXhCNI0fZGAHxUMKXYkHJbIjBn2FXIZZelOJieaxIJVD1JXCDsoDDUSsvgNa0/P03/8MEg8fUINIMCWWo0xXDMVesR7slrOT0pIsCzM/8YCVdndmjxmsS2Gl1wUUcoV1wm7laKHOnEPT9XN+1h3E7VvK7t8zsjz5zWs4CjzR9uYlzY/yBHReZtR6lws6qm8jNksgYdHrUu8lj+TEmTPYPbR8s4UB6GJe5zwL0pymsS8oAa0FaYggNEU1EfVEbOQJ89bvoVCOOGjPHm5nAaFFRQVAbRqxS7K6l8RcbzH34t2E+YP9NF7J4tVLRXMW22dgXz4XFn3nEhWNX7x7a8WdYRatsQNNfPrIwqIthAY2FWkCAOLDe4Uk7/PQNMguYmE7XxdQYBESZIOWiV8cVS6xTFcqCekBK6wSteDpcbFjsLf7SvvixXNFOT2+CjutbsHhBLLoXuEL6yWVkWg4tHCbwDgkO0CNb/Pb4y0IEbFprFgkbrRNZh80Vhj23zatAcE4W2X2UWMVw/7bW0J2UDQNW5CEhgHPxYeNS+zrzHaNvR5arekzAg1JVJNURhf0KsGaNLFpltrMWpdqZ2M7LdocDZqGvSb37URLtqTJG/amQOmB7bf0gk0/HCI+OItPjE+sapus4HuQxG6hdGed5/RfP31u1Wl3iFghp1cS8eYAKZz2iJZ7uU1PtZU8L9SezG5PmpgLA7TKV5f8IYi6IjTJSZHna9dxD2c7ypR4vqBeMw9ehqNDZVtviqJTMT9HBfp4vADgv18WXVx0coCd+aIvAW+mKMFI2BRRvIQFODCQsySZ0T4D+nIHSVnE9VFL/ixYvDwzcWq792ZMClAwgR0LhwexeICSh4yLIuathUBkQPx4/aYjGUD6tVBwvyWZgHU+m9KCKa8s5XGAnFq3hFuWD8CBii4X38JmfHXhYgPHEQMtrYUZeu/A1hCtci3P29BFWgOBMQ01CNJZj6U9O81GkyPKWNpADRebCs16l2iEWnOpPwAX1YJS1HE7guA60PP0A28MqmHKZ98ims7kyzWOB1lYfQyITYUV1c2G8u2vQL01VXY7ee0yNLzDsDzOCdwP+UZfGf13KHC0vQeeNLQN+jKaSj1R1vS6skiplszYUqelGcx75YdzQMD+pQqJnqQxe03v27zDEqFE9J3fE/SlPlifR6O+PfVlJTtotyuLf7KmdwdnASShBglKCoCaNnSokjRBaiSQpEIOGferFZBLKOOR9WfjxYKMf2mYr5UAAsQ9e2FxLx7SmhvvYsFnNECYDSyUjba1Ag3PeByjUdoG4nNGPIu7SxIqCCY0bt5iVKp8OWWeolXqMp6UBqu0ngxcZT1uJYz9aq4W20jNRvisC+b4EzfqsMtDyjnIVfV29OmJ/2jPxc4CQglK3D35InbQtNKfb/Nz9zBBuR3FhbWLLo+ONMsww0P/og2REwfmVfSn99URV63L+7G7EFWiQ+CNv/EVqPZlH3Lc1cDuSqP0cSdxAKEs0/TTCj7MoQE=',
  },
  sl_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'H7gAGB4HdqyxgZaHWRheB8+/t999O6P18z9oWRZYQJl+Sct0L8CWlx89cYUN/sbpd9220APxYNew0DDpgDhsjI2QOp3lY7YKDstMxTmyIBv/8uSgFODi215Etim7Zoj3hygrKDqZ6OBVWQli5RZDb6gSnxQ=',
  },
  sv_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'H1sDCMb+GXP//k1E09aWVCFVSuYRKmveiNa0WhfVxsA5dREJkjSB4ZDWr7ACSq+00+kGp6i3iaiRmFpGBPPtZX0LgM2galCTPfTBjDKAJGZQPQoiDCuDhSqEPYPWgCn2AEUcAXRmZXZ0gCEDA6APjPyLN+g5JgcY53JPq0d4x79xznYzmlfpOSTBrfWto7qE7kB9zwAMsP6hr88PwKCOnyLYCiijCauaw190RD74zi9+8o+/bFG7TmQhyqlvk/TD77yOP7jLlKr3NKvndMu3tDbTqW7jZmgxW9I2RdvjP77SDOozreomi+oxo/Iip2saWGJIRReaaqqh1Wxnc0PEc1nJNUUcdovmhL0Vl4pj54bD7vBILy4A',
  },
  vi_0900: {
    rule: 'uca900',
    base: 'uca900',
    levels: 3,
    ascii:
      '\t\n\u000b\f\r… …_…-…,…;…:…!…?….…\'…"…()[]{}…@*…/\\&…#%…`…^…+…<=>…|…~…$…0123456789a…b…c…d…e…f…g…h…i…j…k…l…m…n…o…p…q…r…s…t…u…v…w…x…y…z',
    packed:
      'H+YPQK4KbGNSeEMHaYyij4Vnij/Io/sggHF5DyN9+6pt8dMWoZQghUREI80JEET/+7F/s7MXU8uQoFESJE+FkjmdFM2/aAQ0QAks+FTQhI+2+19r9XDtG8FDtJp23r85X7t6CRFJ7Ox8QTR7pUQtwUonVEIiNEo/SDyHG9hPG3jklwdjBQE1mAHFHHcXpJ5e2marjULz55mhhVmGKAAsc4uwZmDEPQIiYAhgCMpa/X799aZIPc3UAyBQECmzUJZIYwmZIlNUS61c1kitSdeFfAZS2tra+hKWurlLTQkCYUgrFgDE1xACRS1T4X8TxNEikqbATa1h9QO6urT4tfC1Cf8fd2+tkaraX9pephyjrpEjOa9jc3b50PEnkbHP0c/S5n0FjVANv1TF6uEM6krnS8cL9L96uHy4eC0VtZwHbLLBJvcJDB79RFO2DTVs9ztvadCsqr9hmaX8oZc2Wyywwyuw/hiEqZTl5QAtRTIzxetiSoYCrrEcs41enJeBEk5aP4z/fRCD/4+WboQLuxlOArgPBhBmrYB3bgLA6saVs/cAqxWAskRdIk7pMevuzGbd+NThELMGxPADrKqm/yefeDtJ/+maEcWctPIA1JcwOFMzS8najAZ1csQeJ5UArAlp7IMWzIcZL0bUKU2Nm7fHzFju0BKk/U7OL+42/PJDlD98swEr6UEUoFXiPLQEmfCoFaxMNwCrCkYynjPWwv1LL1SGc95O6KH84Y6hb4rjl3feeuO1Vz764L3nqo4QD0QrjS/a//gVjHUDjKS/ZqofgAJ3MSgHLQoHhowKL1wRIJNq4VSLp0cSGvg9hXHxl4e6ys4/HqvsN/s2JPj4ffLY8c2XkEyqfkEKu31N3LTgODVuC+l/xLkUy7UIxDUmkKb5fS01+gmVBQjM95ldk3MRtJ2G4fyHC/8B4Xuo2AWFMYMDE65SjmYU/2B3AFbHAnscBwSsQQzxEJeQZlIkTYmbkZWM5TE0haTjvLGtsUqLNjYF4vg4nZZsahx4LxjiIdy7F72qqTUrRBQSz6sbDb/3QK+jobBSXbGPpbNcqFROWV+hLm94Rzp3gvfCDmZatJuNkTuMPAByQOBhjuuIChAA',
  },
};
