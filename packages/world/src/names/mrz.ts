/** Letters that the machine-readable zone writes as two, or as another one (ICAO Doc 9303-3, section 6). */
const SPECIAL: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Ø: 'OE',
  Å: 'AA',
  Æ: 'AE',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ł: 'L',
  İ: 'I',
}
const known = new Map<string, string>()

/** A name as the machine-readable zone has it: A-Z and blanks, no accents, no apostrophes. */
export function mrzForm(name: string): string {
  return name.includes(' ') ? name.split(' ').map(mrzWord).join(' ') : mrzWord(name)
}

/** Words come from tables and are few; whole names are many and are not kept. */
function mrzWord(word: string): string {
  let form = known.get(word)
  if (form === undefined) {
    form = word
      .normalize('NFC')
      .replaceAll('ß', 'SS')
      .toUpperCase()
      .replace(/[ÄÖÜØÅÆÞÐĐŁİ]/g, (letter) => SPECIAL[letter] ?? letter)
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .replaceAll('-', ' ')
      .replace(/[^A-Z ]/g, '')
    known.set(word, form)
  }
  return form
}
