import { type RefObject, useEffect } from 'react'

const room = 16

/**
 * Keeps a side panel in view while the page scrolls, whatever its height: a panel taller than the window scrolls
 * until its foot is in view and stays there, so that no part of it can be out of reach.
 */
export function useSticky(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current
    if (element === null) return
    const place = (): void => {
      const top = Math.min(room, window.innerHeight - element.offsetHeight - room)
      element.style.setProperty('--stick', `${top}px`)
    }
    const watcher = new ResizeObserver(place)
    watcher.observe(element)
    window.addEventListener('resize', place)
    return () => {
      watcher.disconnect()
      window.removeEventListener('resize', place)
    }
  })
}
