import { useSyncExternalStore } from 'react'

/** How this reader wants the console. Kept in the browser; holds nothing about any person. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly direction: 'ltr' | 'rtl'
  readonly letterKeys: 'on' | 'off'
}

const key = 'passage.settings'
const first: Settings = { theme: 'system', direction: 'ltr', letterKeys: 'on' }
const listeners = new Set<() => void>()
let held: Settings = first

function stored(): Partial<Settings> {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? '{}') as Partial<Settings>
  } catch {
    return {}
  }
}

function show(settings: Settings): void {
  const root = document.documentElement
  root.dir = settings.direction
  if (settings.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = settings.theme
}

/** Reads what was kept, lets `?dir=` and `?theme=` of the address win, and applies it before the first paint. */
export function beginSettings(address: URL): void {
  const dir = address.searchParams.get('dir')
  const theme = address.searchParams.get('theme')
  held = { ...first, ...stored() }
  if (dir === 'rtl' || dir === 'ltr') held = { ...held, direction: dir }
  if (theme === 'light' || theme === 'dark' || theme === 'system') held = { ...held, theme }
  show(held)
}

export function changeSettings(change: Partial<Settings>): void {
  held = { ...held, ...change }
  window.localStorage.setItem(key, JSON.stringify(held))
  show(held)
  for (const listener of listeners) listener()
}

export const currentSettings = (): Settings => held

export function useSettings(): Settings {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentSettings)
}
