/**
 * Letters that travel documents write in another way: ICAO Doc 9303 part 3 (8th edition), section 6, table A.
 * Where the table leaves the State a choice, what is met most is here; `formsOf` knows the others (NXX for Ñ, UXX for Ü).
 */
export const icaoLatin: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ĳ: 'IJ',
  İ: 'I',
  ı: 'I',
  Ł: 'L',
  Ŋ: 'N',
  Ñ: 'N',
  Ø: 'OE',
  Ö: 'OE',
  Œ: 'OE',
  ß: 'SS',
  ẞ: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
  Ħ: 'H',
  ĸ: 'Q',
  Ü: 'UE',
  Ə: 'E',
}

/** The same letters where a source merely drops the mark, as airlines and visa systems do. */
export const plainLatin: Readonly<Record<string, string>> = {
  ...icaoLatin,
  Ä: 'A',
  Å: 'A',
  Ø: 'O',
  Ö: 'O',
  Ü: 'U',
}
