/** What a body may hold: text, safe whole numbers, booleans, lists and objects of these. No fractions, no null. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined }

export type CanonicalRefusalCode =
  | 'canonical.lone-surrogate'
  | 'canonical.nul'
  | 'canonical.fraction'
  | 'canonical.unsafe-integer'
  | 'canonical.null'
  | 'canonical.unsupported'
  | 'canonical.too-deep'

/** Why a value has no canonical form; `path` names the place (`$.fact.port`), never the content. */
export interface CanonicalRefusal {
  readonly code: CanonicalRefusalCode
  readonly path: string
}

/** Thrown inside the writer only; `canonicalise` turns it into a value, `canonicalText` lets it out as a fault. */
export class CanonicalFormError extends Error {
  readonly refusal: CanonicalRefusal
  constructor(refusal: CanonicalRefusal) {
    super(`${refusal.code} at ${refusal.path}`)
    this.refusal = refusal
  }
}

const DEEPEST = 64

/**
 * The RFC 8785 text of a value: keys in order of UTF-16 code units, no white space, ECMAScript escapes.
 * Members that are `undefined` are left out. Narrower than the RFC on purpose: what differs between
 * implementations (fractions, large numbers, broken Unicode) is refused, not written.
 */
export function canonicalise(
  value: unknown,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: CanonicalRefusal } {
  try {
    return { ok: true, text: write(value, 0) }
  } catch (error) {
    if (error instanceof CanonicalFormError) {
      return { ok: false, refusal: { code: error.refusal.code, path: `$${error.refusal.path}` } }
    }
    throw error
  }
}

/** The canonical text of a value that was already checked. @throws CanonicalFormError when it was not. */
export function canonicalText(value: CanonicalValue): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null) throw refusalAt('canonical.null')
  if (depth >= DEEPEST) throw refusalAt('canonical.too-deep')
  if (Array.isArray(value)) return writeList(value, depth)
  if (typeof value === 'object') return writeObject(value as Record<string, unknown>, depth)
  throw refusalAt('canonical.unsupported')
}

/** Printable ASCII without quote and backslash is written as it stands; that is most of what records hold. */
const AS_IT_STANDS = /^[ !#-[\]-~]*$/

function writeString(value: string): string {
  if (AS_IT_STANDS.test(value)) return `"${value}"`
  if (!value.isWellFormed()) throw refusalAt('canonical.lone-surrogate')
  if (value.includes('\u0000')) throw refusalAt('canonical.nul')
  return JSON.stringify(value)
}

function writeNumber(value: number): string {
  if (Number.isSafeInteger(value)) return value === 0 ? '0' : String(value)
  throw refusalAt(Number.isInteger(value) ? 'canonical.unsafe-integer' : 'canonical.fraction')
}

function writeList(value: readonly unknown[], depth: number): string {
  let text = '['
  for (let index = 0; index < value.length; index++) {
    try {
      text += index === 0 ? write(value[index], depth + 1) : `,${write(value[index], depth + 1)}`
    } catch (error) {
      throw prefixed(error, `[${index}]`)
    }
  }
  return `${text}]`
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  // The default order of `sort` is by UTF-16 code units, which is the order of RFC 8785 section 3.2.3.
  const keys = Object.keys(value)
  if (!inOrder(keys)) keys.sort()
  let text = '{'
  for (const key of keys) {
    const member = value[key]
    if (member === undefined) continue
    try {
      text += `${text.length === 1 ? '' : ','}${writeString(key)}:${write(member, depth + 1)}`
    } catch (error) {
      throw prefixed(error, `.${key.toWellFormed()}`)
    }
  }
  return `${text}}`
}

/** Whoever writes much hands members in order; looking is cheaper than sorting. */
function inOrder(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return false
  return true
}

function prefixed(error: unknown, step: string): unknown {
  if (!(error instanceof CanonicalFormError)) return error
  return new CanonicalFormError({ code: error.refusal.code, path: `${step}${error.refusal.path}` })
}

function refusalAt(code: CanonicalRefusalCode): CanonicalFormError {
  return new CanonicalFormError({ code, path: '' })
}
