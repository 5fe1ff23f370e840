/** Two texts under one number are compared once too often, never too seldom: a chance of one in 2^53 for two texts. */
const LOW = 4_294_967_296

/** A number below 2^53 for a text, never 0 (cyrb53, public domain). Not for secrets. */
export function hashOfText(text: string): number {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    one = Math.imul(one ^ letter, 0x9e3779b1)
    two = Math.imul(two ^ letter, 0x5f356495)
  }
  return joined(one, two)
}

/** The number of two things in this order. */
export function hashOfTwo(a: number, b: number): number {
  const [highA, highB] = [Math.floor(a / LOW), Math.floor(b / LOW)]
  const one = Math.imul((a >>> 0) ^ Math.imul(highB + 0x7f4a7c15, 0x85ebca6b), 0x9e3779b1) ^ (b >>> 0)
  const two = Math.imul((b >>> 0) ^ Math.imul(highA + 0x632be59b, 0xc2b2ae35), 0x5f356495) ^ highA
  return joined(one, two)
}

function joined(one: number, two: number): number {
  let first = Math.imul(one ^ (one >>> 16), 0x85ebca6b)
  first ^= Math.imul(two ^ (two >>> 13), 0xc2b2ae35)
  let second = Math.imul(two ^ (two >>> 16), 0x85ebca6b)
  second ^= Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second & 0x1fffff) * LOW + (first >>> 0) || 1
}
