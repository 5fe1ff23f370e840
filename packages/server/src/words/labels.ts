const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A record id as people read it aloud: the last 40 bits in eight characters without look-alikes. */
export function recordLabel(recordId: string): string {
  let rest = BigInt(`0x${recordId.replaceAll('-', '').slice(-10)}`)
  let text = ''
  for (let place = 0; place < 8; place++) {
    text = `${alphabet[Number(rest % 32n)]}${text}`
    rest /= 32n
  }
  return `PSG-${text.slice(0, 4)}-${text.slice(4)}`
}

/** A name that a machine wrote in capitals only, written as a heading; any other name stays as it was read. */
export function headingName(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name
  return name
    .toLowerCase()
    .replaceAll(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
}

/** `Okafor Reyes, Mariana` or `Mariana Okafor Reyes`. */
export const nameInOrder = (name: { family: string; given?: string | undefined }): string =>
  name.given === undefined ? name.family : `${name.given} ${name.family}`
export const nameByFamily = (name: { family: string; given?: string | undefined }): string =>
  name.given === undefined ? name.family : `${name.family}, ${name.given}`
