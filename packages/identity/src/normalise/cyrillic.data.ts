/**
 * Cyrillic letters in Latin, three ways that passports have used. Russian tables after ICAO Doc 9303-3 table B, MVD
 * order 310 of 1997 and BGN/PCGN 1947 (as collected by the iuliia project, MIT); letters of other languages after
 * ICAO Doc 9303-3 table B, whose exceptions for these languages are in `cyrillic-national.data`.
 */
export const shared: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ґ: 'G',
  Є: 'IE',
  І: 'I',
  Ї: 'I',
  Ў: 'U',
  Ђ: 'D',
  Ј: 'J',
  Љ: 'LJ',
  Њ: 'NJ',
  Ћ: 'C',
  Џ: 'DZ',
  Ѓ: 'G',
  Ќ: 'K',
  Ѕ: 'DZ',
  Ә: 'A',
  Ғ: 'G',
  Қ: 'Q',
  Ң: 'N',
  Ө: 'O',
  Ұ: 'U',
  Ү: 'U',
  Һ: 'H',
  Ѣ: 'IE',
  Ѳ: 'F',
  Ѵ: 'Y',
  Ѫ: 'U',
}

/** A way of writing Cyrillic: letters, and letters that change after another. */
export interface Romanisation {
  readonly name: string
  readonly letters: Readonly<Record<string, string>>
  /** Letter pairs whose second letter is written like this. */
  readonly after: Readonly<Record<string, string>>
  /** Letters that are written like this at the start of a word. */
  readonly first: Readonly<Record<string, string>>
}

const vowels = 'АЕЁИЙОУЫЭЮЯЪЬ'
const afterVowel = Object.fromEntries(
  [...vowels].flatMap((vowel) => [
    [`${vowel}Е`, 'YE'],
    [`${vowel}Ё`, 'YE'],
  ]),
)

export const cyrillic: readonly Romanisation[] = [
  { name: 'icao-9303', letters: { ...shared, Й: 'I', Ъ: 'IE', Ю: 'IU', Я: 'IA' }, after: {}, first: {} },
  {
    name: 'mvd-310',
    letters: { ...shared, Й: 'Y', Ъ: '', Ю: 'YU', Я: 'YA' },
    after: { ЬЕ: 'YE', ЪЕ: 'YE' },
    first: {},
  },
  {
    name: 'bgn-pcgn',
    letters: { ...shared, Й: 'Y', Ъ: '', Ю: 'YU', Я: 'YA' },
    after: afterVowel,
    first: { Е: 'YE', Ё: 'YE' },
  },
]
