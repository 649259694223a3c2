import type { CharsetData } from './charset-table.ts';

// Written by bin/charsets.ts from what a MySQL server says.
export const CHARSET_DATA = {
  armscii8: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0❁§։\uFFFD\uFFFD»«—\uFFFD՝\uFFFD\uFFFD՟…՜՛՞ԱաԲբԳգԴդԵեԶզԷէԸըԹթԺժԻիԼլԽխԾծԿկՀհՁձՂղՃճՄմՅյՆնՇշՈոՉչՊպՋջՌռՍսՎվՏտՐրՑցՒւՓփՔքՕօՖֆ’\uFFFD',
  },
  cp1250: {
    high: '€\uFFFD‚\uFFFD„…†‡\uFFFD‰Š‹ŚŤŽŹ\uFFFD‘’“”•–—\uFFFD™š›śťžź\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  },
  cp1251: {
    high: 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  },
  cp1256: {
    high: '€پ‚ƒ„…†‡ˆ‰\uFFFD‹Œچژ\uFFFDگ‘’“”•–—\uFFFD™\uFFFD›œ\u200C\u200D\uFFFD\u00A0،¢£¤¥¦§¨©\uFFFD«¬\u00AD®¯°±²³´µ¶·¸¹؛»¼½¾؟\uFFFDءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u064B\u064C\u064D\u064Eô\u064F\u0650÷\u0651ù\u0652ûü\u200E\u200F\uFFFD',
  },
  cp1257: {
    high: '€\uFFFD‚\uFFFD„…†‡\uFFFD‰\uFFFD‹\uFFFD¨ˇ¸\uFFFD‘’“”•–—\uFFFD™\uFFFD›\uFFFD¯˛\uFFFD\u00A0\uFFFD¢£¤\uFFFD¦§Ø©Ŗ«¬\u00AD®Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙',
  },
  cp850: {
    high: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  },
  cp852: {
    high: 'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
  },
  cp866: {
    high: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√ⁿ²■\u00A0',
  },
  dec8: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0¡¢£\uFFFD¥\uFFFD§¤©ª«\uFFFD\uFFFD\uFFFD\uFFFD°±²³\uFFFDµ¶·\uFFFD¹º»¼½\uFFFD¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ\uFFFDÑÒÓÔÕÖŒØÙÚÛÜŸ\uFFFDßàáâãäåæçèéêëìíîï\uFFFDñòóôõöœøùúûüÿ\uFFFD\uFFFD',
  },
  geostd8: {
    high: '€\uFFFD‚\uFFFD„…†‡\uFFFD‰\uFFFD‹\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD‘’“”•–—\uFFFD\uFFFD\uFFFD›\uFFFD\uFFFD\uFFFD\uFFFD\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿აბგდევზჱთიკლმნჲოპჟრსტჳუფქღყშჩცძწჭხჴჯჰჵ\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD№\uFFFD\uFFFD',
  },
  greek: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0ʽʼ£\uFFFD\uFFFD¦§¨©\uFFFD«¬\u00AD\uFFFD―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\uFFFDΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\uFFFD',
  },
  hebrew: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0\uFFFD¢£¤¥¦§¨©×«¬\u00AD®‾°±²³´µ¶·¸¹÷»¼½¾\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD‗אבגדהוזחטיךכלםמןנסעףפץצקרשת\uFFFD\uFFFD\u200E\u200F\uFFFD',
  },
  hp8: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0ÀÂÈÊËÎÏ´ˋˆ¨˜ÙÛ₤¯Ýý°ÇçÑñ¡¿¤£¥§ƒ¢âêôûáéóúàèòùäëöüÅîØÆåíøæÄìÖÜÉïßÔÁÃãÐðÍÌÓÒÕõŠšÚŸÿÞþ·µ¶¾—¼½ªº«■»±\uFFFD',
  },
  keybcs2: {
    high: 'ČüéďäĎŤčěĚĹÍľĺÄÁÉžŽôöÓůÚýÖÜŠĽÝŘťáíóúňŇŮÔšřŕŔ¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  },
  koi8r: {
    high: '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
  },
  koi8u: {
    high: '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■•√≈≤≥\u00A0⌡°²·÷═║╒ёє╔ії╗╘╙╚╛ґ╝╞╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
  },
  latin2: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  },
  latin5: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ',
  },
  latin7: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0”¢£¤„¦§Ø©Ŗ«¬\u00AD®Æ°±²³“µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž’',
  },
  macce: {
    high: 'ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u00A0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ',
  },
  macroman: {
    high: 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  },
  tis620: {
    high: '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\uFFFDกขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\uFFFD\uFFFD\uFFFD\uFFFD฿เแโใไๅๆ\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E๏๐๑๒๓๔๕๖๗๘๙๚๛\uFFFD\uFFFD\uFFFD\uFFFD',
  },
  big5: {
    label: 'big5',
    encode:
      'H9vLIJ4D7s6GjfUvqPPcaCmhDdtGDCoZy9kHlIjCUi3LeoxnSRBfYxgkKXJEuiyb6v7lcdWJTm6/SCBpYC0gD6ylRRpxDeAlIvzyVCw5j3k6lpegKN3gAXzxipWloMt861j6FnwtkdvuV3RZGIYk9qmJ2ckRyJZDkiRJXu06x61bhnrrcF0KC4o/KJUcctR/OeTLDTecuYIuIKdQAASAr9l1JG2z1xFbtaJnUg5HnDb9L4d1UFSHDX2OzIO3DD8Nc1HI/r5BbGoF1ySbkogAAuC3xqoYAI06bT8AVwkAHEKaAmppnKWfaAEIgKI5cDdRZwHrwZTstYwVCoA1CLJ5U3ZoIAIIgPrpQrxAz3zHDScCIFWYgV2GGK00AMN4fH6+6AIIADPMpwABAE8KG5oEQAA=',
    decode: 'HzMA+B8Hdiw24OLt4UBWAxiE/u8cIa00KcDYH1UFAkQNGxg4',
  },
  cp932: {
    label: 'shift_jis',
    encode:
      'H7MLEZWaCwA+EmM3U+yeUSjEpHCm72h/9Dc40E7+YBOQhFCpt1TBiXNJDYtUISz8DpyT1+Vr8u1ht9MFo9JOByu6VTEl2IHkXAIX1NsuLDY7BtGt74r1+zoA/wQcu2DM5Gfqo4By7uxlzmbITjYxJnlGgZZujvNKiprGtvKmaZbmzke0VPPmn6rEG8MLncIEBZSL1NvZZKDjtaAT7GWsaZQM+pnamlYZ9uMOssmKOubqGvKVw2vpzaGeEycVVRTllEjJBBVYzU5eSzUYtAtyZSOj1frkt3kkpenZKijX4JdGU239HKdmA3U9a2s5dtYii+oHrhEaaFlqp5Go7A+6taGnVOuy41QUWVVLy5yAfez1qtwitA0BFfa+ddXTO1sj76fHpw7qxOibjwRcKaqoNE1wz2px6JfTis3/YP/DNspN31K/1KWTzWoKt/b7ax0nlgMFMGA5R0BWIwU1DdAwdyRElJfXQiZjILZWN/SxMjAK1KEkZa0ZBQUlREa1m/3Hl2mTjKyUYptlD5wvOOUFZj+XfR8BlDmcg4LEJy0CSchJgCgQwZTPGlAlQSsoOEzEvlMS1Y9lNRyAxOINP5MM0kqrHMjc+fbCIF7t/5PTWnmsDicSitg6SY2HAKDxBTHVMkkDxU6Wg+5xFUSosgiA4R4mPPEBVO8FAeDOpbixq0i1owT/gVAo/Nn7XkEIK61yLP0b/9nsIRTS/+antmkQhClCgBgUuPLDNhT3KYOuvQa2yekrACKTojKCogICmchrqAD6DLWaJffbl2Oc4z5fPjZ3BDrgpZn7FK57astN96SfEPLDn5qillCZnSmBmV+ZkmLc/Gp3RMUctRP53VAFN9x8M9VvHs5i2AWsYjKx0nR5GKlCULc0onjC8Z/QFXsqfvj5hj89zoSOrwkkvVJl',
    decode:
      'H3sMEYVEgP7lgIPDworzGZSqRrWJYUTYYURKMWyz8NN9tcsgzNXQfp7oiPxikBschgEFg6/DZIM+ycYzPaCnSVpPMr5d8AdTJ/ff46xFHADEEEEURQSNQZt7ExcSkZK9iTU6TXfiZi1Mx9q6qfMsyxdIl3BimyyR8cBvyyvrussiCVLJLPHRxEYW/Wi4VsEVVtYAMub4m4S6fF9xyf/tfK2HFWcfsKLOo+6JdD4caqL762jogdCIR7MfDmUgA6KBm4wzZzSaCRbz3isFVqQ1FnhUCOy9VL06hEl9kBT+ycQaE8y9ebLxS6niXqXp7dORpT+kfTzVEoGJt5b9qPf38INHu205uTfq9iSYlmLi58rQFi3ZUHRzmBh4hPIhmGf8gE6l/Z9WulGjiRZSiby29nY1ijM9EeadD0cH9PkkIoYcCZwI0/eZNwP757apZO5OOaHE3Vhf0R6q5FOFW98FRVxbphGNnFnFnvEqOZMW916aMUdm28NxhX47x33Z2SljkLNwfdWIjotYyvEUCSGm1eyur8t+4Ndr9GVbntZXuIZ3n3cR/L+ydyV39iehhn5rtoBXMB85+fiAJTrj3BBcbPU625PU5lI89nXFfOzEaQoY+zZUafBV7yuL1mzK/BRMKlt2bhA8NvV9ubhUhOY98cgHwbdiNb76VflpUPPjT19xDdz7UOGXrjX/WvD/0Xv7gz8dHz2ZklqKFKatrRdKnCrVsBAEh/AX+N/KM3iz4vP/5O5QY/K+O98WrO0VOr6m+MfnVrMR5arbZTPhmlZdB4mIVTVq5Pkq4AEgQoIQil+sCArywRqkiuazX22E8k4iBAUQIR7uAh7sIbi/995eBCAIBAFAxLWjcOU4RAhQiIunf+pMOMfZc2eLs+ecuUjgxDUAh24eclsBe+9RsOvRTk9sf0IQhJAQIlufieyvliICKJu8AijWe7P+LQRKfHQBwK+SDgB+DcokLiUikERo/xhMgCQKqS4AI0RIGpGaAgKWklQWgkHm5FoSSDO4INGIC5EpESPJsySZbck=',
  },
  eucjpms: {
    label: 'euc-jp',
    encode:
      'H3tHERWckSF+LNi24lgfIIaDLlxSVIt1UJs00w61EP2EhDviHw71fpLOtZFK0pIVqCpbn4LbVnK4YKaRzNSpmlhon4c2JwIbLBsX0PsD/sWCAR0dCzdByUtatp73ou0GrXBBrMBUc9ddx2OlpiyYp+x8GAHdyEAHDBg/CvA3gHjDrsTE8iXNIyPPTrmSUzKkTGnKJKmXqGDKbBnHq4qTOK1IWi1l8szrXKPe+Ct6+cRw3W9YQUZeMpzbKfZzTfAL50rsJKoMUU3PSVUj/fAMUmXFT27ZouXgKdU7F805YrOiK1xlahLUzXTCNQqD16CuVLK02U/MylGpWphW1trg545JvahOps6xFaZOzSmzy1K0PpW1hI0pm6azK2r5IWhbdIvRrnY5XSHDdZMzoDzpw1bZSngJAeWFd7KG4fY2Il9IW1b7ZaLkQwrsa9SiZdIK2Wt1ydCfu2Xrv0//PW2pbFHKqGmWnpSsTcOZ/fO7GxlxkCEmnhGQTCabNtjJMzJEFMJFYomBUWorYZ5UcaKCPqukuWNkWUUkNA/33ziZTWeJUqllO0urdmYHeLi8JRd4uybdS0B+ge+5LvmL1Ghp2wiZxVQLBKKzIf6WT8hiG6VmKCvGDjCEYt74JgVpzuupGFwKPB+BtsgiKb+V86TELP42VQj0RhHqQUp7M+deYipTKDqa8k8Ke3PiPIyWEcfgOypgSsSsyzk3+WS4n3LjecPxVqd6C772JLnCxA41JiL1y/+JJYb6tjzeeglT/FPu5OUazFe5cF+SJHakSNJajkC2qfy47YSvIPqU/Ykh6IVD/3/yLqQTX8/k+2FZe3PAkUC1U69Li4rNPuiv9NBerUth4ivZ7qb9pKh46wECAIHO0ANAgchl4OtjAEAiCQAFICpc26Wrwm0/2R9iX4Xd5feW3fu/lD7pjUyfrUumRnvqwp0MS0A9rQnqJ7IeZiAJl3MgBACCYYkEYDjbG637P5FsJHIRru3CUIzFvFx3wayKSYWacGZj3XoLl6tK+4b4CXQ0BKct5I/4Ty/EKX5ieOLAIwQ8CLiXcasAiiuNK92lDrgwnZtwbgGcuMCx69gDgSM/gIPAQQj87h9LvZPYTh3ARmGjtF6C1YblVlnsqwaNuRlhBjv0+DVWvLs8vKgGvuj7lqH3t4f7eJXtxBfZf/DwJz7LAADJB5DvEkLAeAKkMds4BoTNdQtEc7INgYuxmQowRO7YyDVHBLTO6DD7oTHgi+wr9CL7Bh4isFyqAQDgDPDD00v8yhye',
    decode:
      'H8MA+B+FcXtSgdP5LK1ZkuPhbfduF9mIKrFRq00psm4TigldVBGu/w6ooNFZSnuwAaeTBbRMMIgM4jcABBgAhHU/2TheW0nKf2qub16xnex8KhsvRvgGEUK4e6B9YWFggoBQAA==',
  },
  euckr: {
    label: 'euc-kr',
    encode:
      'X5MaAeJRmG60/EfqLYfwWLqOYAwuXGxYaNFVF9tlwfj/5w++zdrnvj9FKSScQyABYG21BejN/1o6X6qw4BiEzvimEIpBOAaJkAzCMLPK39675bK3S92frpqCnlYc1qcpwEXhdHWlysgIizECk6UKLbKTzcsDgjitjn9fJwAwAMCv/8iDnx8RsAMTASgQEQAAkwV7HhGwA5cBOxIRoACTlWswUbACEQEyMBGwglZW8LAcqum6BRCNGTI0Ya9jeQfG8bpGF5USZpwqOkj1cAyfFFAnGfoM3SxgXQ/XMjBeoxsygttF4BpkXYjSTx6m0Fwle7Uv5zlRX1we7NMBTz3e3pWNhh2cNsnZdOVjzn0L3quEAhPXCqsuRkMTaanVNPBg48k4qDW0iAak9i4f7jPY9Kk3edmwSjs1T0xBjOzBFatiuqTsqQuORWHMlFQSqQ37ksmWgB1MwB5MBAAJqylM2AR4Ap2bO3TOnvZMRJ8u72BN0ALdiczhpLwT2RJF4St53+NRiPmGUtHplL8C8J6UgoKU/0jAsh2cCUAxOh5MGkDeOW2mUOenT5xm9X0wGEBcsa+450lwDckJRjFzeePPUUSxsDSuVLT9cGgi21JIizkGb3evfHywMnZTyDgJm9T5ZLJ3/jpSVjpU4rLYtQf63DfsbOYF9MVXtxBWCQHN4mEGMUxlWApTY4CcMdE0A2h0HdNGeNXYVnmy80WqJHHCihcgm1OY57tCmmlQhMDHhh06G2Y0MwHxVkVH4NAy10a+QtAEwnFDp00PgN1cUa/c54ErtBEwyz4GiFGnYybRpqol5hOTBUcoh4cSMofEm+EsynHCKWcEob3oDnds8ZQNMalnzB78qHhHOxq+eVY2qIcuV6E3tNiTLJqwt2Niw0+8Fctep2/9NIQGsonDPZouR3TJlCSpBNisuHhtphlIr6c9GKDWVWHel70J/XLO8yBcwHDSnGzYppIeEiA1wcgSfYIINifyGUPffoWuiQVK+Fa9efbbjDIvMLw3JITzhONx+AkWB9ClkYAECHariKByLQM3x1GteFoEcl/WHwTmMS4CzOmzJGkhNnjo7Mw6g2B+6sxBw4dHaf6DWHNXPIaTAbViEcR733LF9QH+ARkO8cpWnPmxaWDwt+Omlo7eNJAxQtRO66RrERMS9JIPLQbHf1/IipzWC+4eE/E67K7E4KyHsAWN+3JaI4q6NCH0IK/seEtOEjfqg/6jBv61qle6vze+dOl1swHgd6dHmAMAf3HaD/rfV1WpPHTRAMglf0qCNHLRADgn/ZpvADRp6KIBoKRnGA2AXzx5kMvP7RoA/6cG',
    decode: 'jwGAAAAAAAM=',
  },
  gb2312: {
    label: 'gbk',
    encode:
      'X4sDEkXJHC5B/Eyw2/MxaCQssNIYRZSz8DUevh/79s99b808FI/raRfzZhqq6HRLNJIlhtBIEJqGhPP/vw96/8eYa5+qm+Tlo4iKdjpiWnF5JRXW9vyfTWT38z3fOoDPA6RABzStNOGA4pv3Igo9DXg0kbp9PY92WMdFp1CB2HFrQIlkPyrLE59ZIC5XYhHXgi9UisI5WfNceH0nv6r2nOrTH0dt7bW93LoJoAu3y/NMo+nxB4BRNfhHKcqMGMLg9ZSTitqUi5JcMwyAChUVEkDTIRzCwsUfqkgD5Um6ODlxvvKfY2oe33vxatnnK0WTP682fSjerXu3sCKhKbd4PwrngSeCslRUei9E21P1jrrvNV8ksAAEtM9H430fC+P3TT9cp6MdVcB84ON6xqoaJPCpP65kFjbGqiRK+jYIIA7xYL3SuUIRACzFpdgdABViNAgFCAQwckgIAADqBAEDACAQATAcCgIwAgGAAAAA4N6KHAVJ3n7OyQy5Rg3mc5xoTQGUCdS078dlxjcRa8m3D2imoEQNCUANAhLQD74cgBEVigIhAAKMw0LDTZaIAJxVj92pn5V3C+l0QErZhoAQDb6kF/P+fo7W/Tr65H02W0kN/RpUAe45Vdh1LtivGqnX86c9+BoDrbDgBEIn9SK0lkEYhDwdeNbHhxKzgACqajAyXrB6naxgA9MAyZgwVooAcJATFB+EMMCAEQAQAAEhAAgg2TdQZsyxDgAgEe4jOBXSF/JLvSJj8MFgQPisRhHAgExzGgEKcVKMIiI0QRACAAEjEQSCAQC0IsBgDDAAACECIAIAgZUkQAkKZwnrLnlhuSyfoAQAa8S7hFkI55lACYjhYw1KBICifoRCZIqAFUSQAQgBIQE8IQAAAQMAAUuQgQRVxJKCAACAADAAAAAlQADA7icfixWS3U3Urx+GvHF6iAZwmaCAj1KGcjW0EBL/yPOI0BqwgKFBzPQDg45qqAQCgYBcSQACMxAUErQYBBggB0AKgCYEAAEAgAgAACAACAgAmvlkTzC3yLkvYDDBHBoIGCQDAK7eaMZ91uEg6IMADJwQAAqgiR8aVRPDTQUsAgDaQ6xsFjVuX0onBMpAYfBkj0cm2UTSH3I6nfFDEEwHlBITzs+kbwwZKtakXIsMMAaR2uB9LYOhcRDCbAQAQIAqERDCgFAAACQIEMAJQCCCBgsAIAAQQKB+e6MNFSb4xD2PBGS/JOkIA/fGmwwRXfq57kf28drwhkNC7LdGAhM2fRFgRzFhhsLrooDWu8wqKPEioAUTqtATzAysIRoIUvkEFEGAIgAHtABmQhByoRUlYIVBVAAAAAECBAEgyHDLIJNiakwYlQCAGIuasqoBMnrYxADl44sJmqhxREND5aAUMPkKpYKjiSghhEEAgyCEAAAAdIAEOqUDXmJRgXplSJqml6BHTluhJRVC61hb0wM0AF/uSiQ3QEPflUEEDBjnfq52AP4EaAA1QEQA4tAUgAIVkoIEoBELEbQCwAiQCFECAEiyJCTBieoRmAzAFEkEAaoIxAAQAlAAAsBAgUIRMEiAgAURAAGJCKBBgAAN+DLzRwBCI2QJAAG+AgANbxcmBgECXEATVL4FAUYUEXDQvUfrwzUhxwax+BEHVWJukxmK+twc9sFY5EN6aV7vI4lF6ATK5KKn3u5hlWQMGUEypYM++5okMB5DaGwKS1EDhG6aZEeVogADDCsRAAkAGE0wIJKU0JrFEFGX+NwAhACRIA5AhKsSEDAKQBQRGEUFxBwAhCAAkkCBgAHQADBA8AEGNGLgpCAFCNsNiw4xopMBwKe481AAsAi9CygCYJB2AAQ4BABCBQAFHcRQAkEIMRgQgSKAAAQDEAoEoFHa52+AivGpgDFEqsbCJMYTrASAALDRAx5hhUID89sOBSJ0PBMvyWEAkEKAAFgAIEglIUQC5UaGgtMBoVARAgA0wwAGsqo8CAEAUG8AkGCgRaQAKMBBn1G9G1EXMDQgBKjCJcju06aQbAgPMAKKQSREa9Md7Jc53hO6JO6GCckVitDFOpec6AQYKCgERIA06iQlAQggC0Cy8u1EEGCLKckVAMOiUfCKRYABBrcMAPEYOAPAUosUVACwGax6SOELMta16DKRb6FQ5SAAfAAhAOUUO1UBPgiJOMQIAERQEogAIABBAEBwDQ0g85OGAhbM0IuyrRvcllRMArFVA1Ka0CCJEgAQdd1biwKIPrgVYh4bFoMAoAK/JpwGCmCK1SijFNelUAWqedVSAGSqFAISC2P8IhEgDKFgIkYkCAWICQQITAAQOACS+ceFIvo0nobIQU60BlwyIBAggYr4rRCRCYrfskkEBL4JgrSmX6IS/1Zc4n+rS//+e3H1/0QADcBsocGRhZAAFQS5JGDBrAgVTOCY0ALGHk59RfmCeioTD0UBgIEAYLYGUu+NuyX9Dg7YV/bzrYbI/KoIANIoCKhjxyBUbMKvoFAgB6kAgeGJAgAAkQYD6w6mAtuhdz8JUhGgECC4w5yi3XBW7s8ck+z7mb2HKKngt5blAMzVu0gWvODev4A5YEIMWQEPn8+MUkLFjhgcjGjhE4iBDyAQAwQg6KGgo1ZAuAUoIQBIcSphsgSaBhEACQChSCiAAfiBcAAkBBFA4QQLCIABURwoICCYAgEhAIAIAiAEACgAEAEAPoKIAEvAH+BBgcG8nCOIdp5YhhD7MNR4wlrlIiSJDDiFKJADFIXHkoIICJCLQhLE4IAQQgQghECAhmAAQCARAwMp4GOrENwmhQiCAkUQwkyIZpAnYGOKgKDBQYQhCkACAAAYCAAAUYn19f3+EBUaIgJAIMDxY1wDTXcFrxO4MDfIY/K/7/c/v/63p6kdICwBQmDAgHBAYgERqob7f0U/n1HyAcgwSKib0/lMxa4Qdlr46ER9AmIJAc5gLWJy+cBAAEi2ClIUMAIKAJOAAABIlN77r8riPyMsDInZBu3so3tLHPlxvWZfAgdrKULQhwksYTCgDQlS2zVO1HtPssSLOMapEGEUAABCDIACAkh+hWQ+rM+Xg+ocMDCQwxAA2qvf2e0Yc4HkChl1ds6rRf5FwLV9+vv6v9Ls889/9uWSf35/3n6/z78+6uuLmu8/Sivf1oDIF7e+JwbR8oIeACw1cgIQIEluXp4EIOAQWWh6HAkKgKRgCACASelEAAsCBMUiIAGVkut2H2iI/XfKc6i/H8LM5RgwBpv4GnRu26m/Tzuf9Q8ACWL399+Ls4/7O2C44gRDIVAIFUABIRABQ33K8LnVN/EO9DRPu+H+tt8PPn78eELcZ9/u+zA8Y4t2Yb8sABMmMIACAUCkQYhL5JYaAmgBoCUKFEACqkEADHIgFU7qjEyCGsAaBz4BH4IfK3id+FKtbAdt5e2f1jt3yjsQIZcQEl8AtAiRIsaBoBCBa1Fw6l8qMKO8AXhRgeiivnRwWJiW2ii5PZHYIEaYiTVKCS8AOcJ9sUDKWh2XzECf3pmylUgUeACqwn8lCjwAc/5fCfsG4C8HAA==',
    decode: 'jwGAAAAAAAM=',
  },
  gbk: {
    label: 'gbk',
    encode:
      'HyNDUB8JNo52PRiWgfMIlQ4P/+Peex8+PeS5hPl0dlU4pa0VMHSl6jLYLpAZkMkZHqUSDwhCjyxATNoCtBCLgwYIcHCaHXytH77FFK223nWWo6k5paqqrpQX5k9q/zu7Nq87uyp/XuaFr6v+q8327ZgN9tPQ5xnVE1W9oaquufEJUgQNq4qj0cbLWGX8rjsAAMgpORnqIFBLCAEAJCqAAAgCcOHOBgCwiMUNAegD',
    decode: 'jwGAAAAAAAM=',
  },
  sjis: {
    label: 'shift_jis',
    encode:
      'HyNJAI7DOCYcoajM3POf9vf/Z+2ZQzyKn1AiI+D2Kxw6WG8DBPyIXndgt6tlrSgNsyxNOW7/FyUYkKWSHSyN1NIbbqScDmi/NvVQ5wv6kCijBCdgSurBi/gtEF8CeZAXAMAETeYaGLguWmBcSgXgwARYijrhUQxn5XGlCkkFvDiBxxPPTm2NHR1dlZSftUdT3Zg0Oa4/KSHnmmeO3vPO6IjBx2Bcp0JSU/iZ+ZFB8d6gpjjGje5BxJDvJg9mbMkUe9QgwXbkaRsODyyoK9p6WzVUSWNaLBlWuuyZNfDHjhKbWqzV8snC7v7wNEWfSb/nxfkRI7MXRNrhKSkSz/FY4ow3eY0OJU1Kd7r0CoTNqrtjzh7Rbqjc9LwEBl6aET49v9GPAikXvuWFh9+fKZeH8zuXg9aIhI2Vz8ZPnRbXWTC8MHON5LWN+Z7xP605PyIpYlLuMh4/c9yJNRXeTcYlKIjkUhaIW0yxHDgJWYyIZNkjzmLAeIodVZocGV0VsG7d26koGhEn6/WamwfYMRadrLUtEC89LAAi3t4pxu4PolSQvB2gg6g8fl5AwMadwjsFAJh6QUBOFSEhwQKJOsRbNDGkWdycbSQagJ4ZSYujU5OleyFuEoqTC7mFbYQ2k982q6HPCQA+FQrRTNDnBADqNgDAMwk=',
    decode: 'jwWAAV9cAIEAAAAAAAAAAw==',
  },
  ujis: {
    label: 'euc-jp',
    encode:
      'HxNKAJ6FsYN+cWWYpl0hMk5Wfeh4xQP8/njP/RRnVmWnra4TcRFUcwM7GPesnff9Mk//0mcgYlTK8FJWS3bUJJP1AWb1ZAtQFdwEXWnafPpTwZMOmmBjUQQ2pZQrlsak/aj8jTO9k/5FpGLBAvVKXNZ87limdSioV6i22c5NpIRgoYr6C6qYti0AwBIOl4CD0sVSJyEBEgwCc4OuqEw7Fv4tEK8LaARSNwSAajWRVOBAmqAHnEQXADAAXQDurFTvK43jYbYhMor+FGRPdkheLik2ZVaRjn6eU1TF0NpVss1ztPfeZJReNuV1Wro13M6rzEiKERPNFnYVmQRNNRkNsja0yobCQmNDpwL3MR5CtpJnr28gNY7Yv3jdeODY7ck6iqhy1QZ19NwkI91oMK4ojZ+anLFFOto1L6/AVdZa8FflxuYlXt0W+mbOziJ5G3GH5nPtCQboWOtmkKkNgmlr7A7dtuJZacmka2Rkz4FC3M2a/BKMLQHlpW/bzcx2tyQOmNGOE3kzzO1HRhyqWrO2PMO/qKdpiJiTWv6t8Vv9ND9zR/Nan0GqaKk8snXQaCsnEWSwINETkPS4rGcABvaeHBElyQiJWwMnZ33LECcLq0gTnqXlTJRlFZFQ7/jWc9tjZ8daOamp3fHHr3UG1HD9Yk848Vvxor/TeABkaPRn+F9nJtPxvpZVfX+Sfc7jlUPXY/S1XXHI9bmqDxKi4RaLma8TZYl21cairOgK7F6ioue0XjB1sThew8Hicq4JAu1IkmxF+w/P4jPOJwQ8LgD6kCypeLze8ustuJp8Ls78ZPXvqqztVX+ZVXEiFu+NSTuZIRDXv969zSQu/e7P3pjL6YbG6ysvh6xbXysVLu1JsSAi1Z15PEedXX25mwUsPp/s+yJBg4SfZoPwUFkZEZKwMQGBDPQU9/WGM/eH1BOdL9IlMn4V97/oPW+QLNZUvsnUP9hVs9w0xcB5k2uM4s962rs0M4P1OoJZ6L70h+P3ku2YfYwBAAIdjsYAKCGKMoibiwIAEgkAKAGiImr70lTJSAbTt4mHVpxZdn7xhSi+0fla56fcSxkaHVgZ3rYsA1K4IjBMO2wHGalKprOSmExQZyoxNCuBKBAH0sF5B4gHAgKCeKylYhK3GxhRhcD6PiGeilRlQ32c3Y/xP8jCPq5CRBics/jcsRdewMKLwAKXMP8y5l3FnGuAwMwbzLj54khPv23avph6B2BCgHFFEEQwFiKAG4lxgoZgAAwkyJPdm/UU3QeGrkpHE7SN1puIaboL0IAJoHpVcfs9DXZsk1fiFJ0sFN6Cb2TfA3I/fpD9B6+jAIAANNHuzVtDRBjstnn3yA8im3nMOidDhsCGTsWUmomwLBJcoKl9BjYU93BhSNMcqAoenXB7QegxuaYGnrDs8SC7C8KzH1fGGb1fJPoRRUHkR3BRpFAIiSzYUFgIo5I5aD+VfYYNozTK288Be3T6KcJEVAAGoizirU0E',
    decode: 'jwmAAsD3XCIAoQAAAAAAjwAAAAAAAAAD',
  },
} satisfies Readonly<Record<string, CharsetData>>;

/** Letters, each with what UPPER makes of it, then those with what LOWER makes of them, where that is not what Unicode says. */
export const CASE_CHANGES: Readonly<Record<string, readonly [upper: string, lower: string]>> = {
  latin1: ['µµÿÿœœššžžƒƒ', 'ŒŒŠŠŸŸŽŽ'],
  armscii8: ['', '—Դ'],
  cp1250: ['µµ', ''],
  cp1251: ['µµќќ', ''],
  cp1256: ['Tt]_tt}\u007Fµµààââççèèééêêëëîîïïôôùùûûüüƒƒ', 'TTtT'],
  cp1257: ['µµŖŗŗŗ', ''],
  cp850: ['µµàAáAâAããèEêEëEìIíIîIïIððòOóOôOõõøøùUúUûUýýþþÿYııƒƒ', 'ÀÀÁÁÂÂÃÃÈÈÊÊËËÌÌÍÍÎÎÏÏÐÐÒÒÓÓÔÔÕÕØØÙÙÚÚÛÛÝÝÞÞ'],
  cp852: ['ŞşşşŻż', 'ŕŔŘŘŞŞşŞ'],
  cp866: ['', 'ЖЖЗЗИИЙЙжЖзЗиИйЙ'],
  dec8: ['µµœœ', 'ŒŒ'],
  geostd8: ['µµააბბგგდდეევვზზთთიიკკლლმმნნოოპპჟჟრრსსტტუუფფქქღღყყშშჩჩცცძძწწჭჭხხჯჯჰჰჱჱჲჲჳჳჴჴჵჵ', ''],
  greek: ['ΐΪάΑέΕήΗίΙΰΫόΟύΥώΩ', ''],
  hebrew: ['µµ', ''],
  hp8: ['µµƒƒ', ''],
  keybcs2: ['xhµµČčŠšššťťααδδεεππσσττ', 'ŠŠšŠŤŤΓΓΘΘΣΣΩΩ'],
  koi8u: [
    '`\u0020\u00A0\u0020©\u0020°\u0020²\u0020·\u0020÷\u0020•\u0020√\u0020≈\u0020≤\u0020≥\u0020⌠\u0020⌡\u0020─\u0020│\u0020┌\u0020┐\u0020└\u0020┘\u0020├\u0020┤\u0020┬\u0020┴\u0020┼\u0020═\u0020║\u0020╒\u0020╔\u0020╗\u0020╘\u0020╙\u0020╚\u0020╛\u0020╝\u0020╞\u0020╟\u0020╠\u0020╡\u0020╣\u0020╦\u0020╧\u0020╨\u0020╩\u0020╪\u0020╬\u0020▀\u0020▄\u0020█\u0020▌\u0020▐\u0020░\u0020▒\u0020▓\u0020■\u0020',
    '`\u0020\u00A0\u0020©\u0020°\u0020²\u0020·\u0020÷\u0020•\u0020√\u0020≈\u0020≤\u0020≥\u0020⌠\u0020⌡\u0020─\u0020│\u0020┌\u0020┐\u0020└\u0020┘\u0020├\u0020┤\u0020┬\u0020┴\u0020┼\u0020═\u0020║\u0020╒\u0020╔\u0020╗\u0020╘\u0020╙\u0020╚\u0020╛\u0020╝\u0020╞\u0020╟\u0020╠\u0020╡\u0020╣\u0020╦\u0020╧\u0020╨\u0020╩\u0020╪\u0020╬\u0020▀\u0020▄\u0020█\u0020▌\u0020▐\u0020░\u0020▒\u0020▓\u0020■\u0020',
  ],
  latin5: ['iİµµÿÿ', 'Iıİi'],
  latin7: ['µµ', ''],
  macce: ['Tttt', 'TTtT'],
  macroman: ['µµııœœƒƒππ', 'ŒŒΩΩ'],
  big5: ['ааббввггннооппррсстт', 'ⅠⅠⅡⅡⅢⅢⅣⅣⅤⅤⅥⅥⅦⅦⅧⅧⅨⅨⅩⅩ'],
  cp932: ['晡晙', 'ÅÅ晡晙'],
  eucjpms: ['ððǵǵ', 'ĢĢİi'],
  euckr: ['đđⓐⓐⓑⓑⓒⓒⓓⓓⓔⓔⓕⓕⓖⓖⓗⓗⓘⓘⓙⓙⓚⓚⓛⓛⓜⓜⓝⓝⓞⓞⓟⓟⓠⓠⓡⓡⓢⓢⓣⓣⓤⓤⓥⓥⓦⓦⓧⓧⓨⓨⓩⓩ', 'ÅÅ'],
  gb2312: ['ààááèèééêêììííòòóóùùúúüüāāēēěěīīōōūūǎǎǐǐǒǒǔǔǖǖǘǘǚǚǜǜ', 'ⅠⅠⅡⅡⅢⅢⅣⅣⅤⅤⅥⅥⅦⅦⅧⅧⅨⅨⅩⅩⅪⅪⅫⅫ'],
  gbk: ['ààááèèééêêììííòòóóùùúúüüāāēēěěīīńńňňōōūūǎǎǐǐǒǒǔǔǖǖǘǘǚǚǜǜɑɑɡɡ', 'ⅪⅪⅫⅫ'],
  sjis: ['', 'ÅÅ'],
  ujis: ['ððǵǵ', 'ĢĢİi'],
};
