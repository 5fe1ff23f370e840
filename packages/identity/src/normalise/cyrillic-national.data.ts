import { type Romanisation, shared } from './cyrillic.data.ts'

/** A way in which the passports of one language write it. */
export interface NationalRomanisation extends Romanisation {
  /** Letters that the language does not have: a name with one of them is not written in it. */
  readonly lacks: RegExp
}

/**
 * What ICAO Doc 9303-3 table B excepts for languages other than Russian (“except Ukrainian = H”), completed by the national
 * rules that passports follow: Ukraine, resolution 55 of 2010; Bulgaria, Transliteration Act of 2009; Serbia, the Latin alphabet
 * of the language, its Đ as DJ. Compiled by hand, and not compared with these texts by a named human. Which language a name is of is not guessed beyond its letters: each form is one of several.
 */
export const national: readonly NationalRomanisation[] = [
  {
    name: 'ukrainian',
    lacks: /[ЫЭЁЪЎ]/,
    letters: { ...shared, Г: 'H', И: 'Y', Й: 'I', Ъ: '', Ю: 'IU', Я: 'IA' },
    after: { ЗГ: 'GH' },
    first: { Є: 'YE', Ї: 'YI', Й: 'Y', Ю: 'YU', Я: 'YA' },
  },
  {
    name: 'belarusian',
    lacks: /[ИЩЪЇЄ]/,
    letters: { ...shared, Г: 'H', Ё: 'IO', Й: 'I', Ъ: '', Ю: 'IU', Я: 'IA' },
    after: {},
    first: {},
  },
  {
    name: 'bulgarian',
    lacks: /[ЫЭЁІЇЄЎ]/,
    letters: { ...shared, Х: 'H', Щ: 'SHT', Й: 'Y', Ъ: 'A', Ь: 'Y', Ю: 'YU', Я: 'YA' },
    after: { ИЯ: 'A' },
    first: {},
  },
  {
    name: 'serbian',
    lacks: /[ЁЙЩЪЫЬЭЮЯІЇЄЎЃЌЅ]/,
    letters: { ...shared, Ж: 'Z', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S', Ђ: 'DJ' },
    after: {},
    first: {},
  },
  {
    name: 'macedonian',
    lacks: /[ЁЙЩЪЫЬЭЮЯІЇЄЎЂЋ]/,
    letters: { ...shared, Х: 'H', Ц: 'C', Ѓ: 'GJ', Ќ: 'KJ', Џ: 'DJ' },
    after: {},
    first: {},
  },
]
