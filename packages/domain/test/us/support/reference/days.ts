import type { Fact } from '../../../../src/facts/fact.ts'

const days = new Map<string, number>()

export type Kind<K extends Fact['kind']> = Extract<Fact, { kind: K }>
export const NEVER = 1e9
export const BEGINNING = -1e9
export const IIRIRA = num('1997-04-01')

export function num(iso: string): number {
  let day = days.get(iso)
  if (day === undefined) {
    day = Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
    days.set(iso, day)
  }
  return day
}

export function on(fact: Fact): number {
  return num(fact.occurred.on ?? '')
}

export function range(from: number, to: number): number[] {
  const days: number[] = []
  for (let day = from; day <= to; day++) days.push(day)
  return days
}
