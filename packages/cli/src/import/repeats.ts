import type { Prepared } from '@passage/ledger/intake/prepare'

/** More than one Map holds: keys are spread over many by their first two hex digits. */
const SHARDS = 256

/** What an import would make of keys that came before in the same file: the first that is taken in has the key. */
export class Repeats {
  readonly #seen = Array.from({ length: SHARDS }, () => new Map<string, string>())

  /** `first`: the key is new. `known`: the same content again. `reused`: the key came before with other content. */
  of({ claimId, contentHash }: Pick<Prepared, 'claimId' | 'contentHash'>): 'first' | 'known' | 'reused' {
    const seen = this.#seen[Number.parseInt(claimId.slice(0, 2), 16)] as Map<string, string>
    const [key, content] = [packed(claimId.replaceAll('-', '')), packed(contentHash)]
    const before = seen.get(key)
    if (before === undefined) seen.set(key, content)
    return before === undefined ? 'first' : before === content ? 'known' : 'reused'
  }
}

/** Hexadecimal as the text of its bytes, half as long: a file of millions is held by its keys. */
const packed = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1')
