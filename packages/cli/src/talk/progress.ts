import { count, ink, say, type Terminal } from './terminal.ts'

const REDRAW_MS = 100
/** Without a screen: a line now and then, so that a log shows life. */
const LINE_MS = 10_000
const BAR = 20

export interface Progress {
  /** `share` from 0 to 1, or undefined where the size is not known; `done` counts records. */
  update(share: number | undefined, done: number): void
  /** Takes the bar away, so that other lines may be written. */
  clear(): void
}

/** One line that shows how far, how fast and how long still. */
export function startProgress(terminal: Terminal, label: string, unit: string): Progress {
  const began = terminal.now()
  let last = began
  let drawn = false
  return {
    update(share, done) {
      const now = terminal.now()
      if (now - last < (terminal.animated ? REDRAW_MS : LINE_MS)) return
      last = now
      const line = describe(share, done, now - began, unit)
      if (!terminal.animated) return say(terminal, `${label}  ${line}`)
      drawn = true
      const text = `${label}  ${bar(share)}  ${line}`.slice(0, Math.max(20, terminal.columns - 1))
      terminal.err(`\r\u001b[2K${ink(terminal, 'dim', text)}`)
    },
    clear() {
      if (drawn) terminal.err('\r\u001b[2K')
      drawn = false
    },
  }
}

function describe(share: number | undefined, done: number, elapsedMs: number, unit: string): string {
  const rate = Math.round((done / Math.max(1, elapsedMs)) * 1000)
  const parts = [`${count(done)} ${unit}`, `${count(rate)}/s`]
  if (share !== undefined && share > 0) {
    parts.unshift(`${Math.floor(share * 100)}%`)
    parts.push(share >= 1 ? 'finishing' : `about ${duration((elapsedMs / share) * (1 - share))} left`)
  }
  return parts.join('  ')
}

function bar(share: number | undefined): string {
  if (share === undefined) return ''
  const full = Math.round(Math.min(1, share) * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

/** `8 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
