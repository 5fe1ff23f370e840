import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'
import { navigate } from './location.ts'

/** True where the browser, not the console, should follow the click (new tab, other button). */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  readonly replace?: boolean
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link inside the console: a real anchor, followed without loading the page again. */
export function Link({ href, replace = false, onClick, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        navigate(href, { replace })
      }}
    />
  )
}
