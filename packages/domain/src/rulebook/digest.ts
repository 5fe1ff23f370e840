/**
 * A 64-bit FNV-1a digest of text, as 16 hexadecimal digits. It names a state of the rules so that two states are told
 * apart; it proves nothing against anybody, which is the log's task.
 */
export function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i))
    hash = BigInt.asUintN(64, hash * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
