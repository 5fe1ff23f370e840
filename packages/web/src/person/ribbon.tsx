import { useEffect, useId, useRef } from 'react'
import type { Ribbon } from '../api/types.ts'

const width = 640
const x = (perMille: number): number => (perMille / 1000) * width

function Key({ kind }: { readonly kind: string }) {
  return (
    <svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true">
      <rect className={kind} x="1" y="1" width="16" height="8" rx="2" />
    </svg>
  )
}

/** Puts a label where it stays inside the drawing. */
const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at < 120 ? 'start' : at > 880 ? 'end' : 'middle')

function Marks({ ribbon }: { readonly ribbon: Ribbon }) {
  return (
    <>
      {ribbon.ticks.map((tick) => (
        <g key={tick.at}>
          <line className="tick" x1={x(tick.at)} x2={x(tick.at)} y1="26" y2="58" />
          <text x={x(tick.at) + 3} y="74">
            {tick.words}
          </text>
        </g>
      ))}
      <line className="axis" x1="0" x2={width} y1="58" y2="58" />
      <line className="today" x1={x(ribbon.today)} x2={x(ribbon.today)} y1="20" y2="58" />
      {/* The words of a limit that lies ahead take this place. */}
      {(ribbon.limit === undefined || ribbon.limit.at < ribbon.today) && (
        <text
          x={x(ribbon.today) + (anchorAt(ribbon.today) === 'end' ? -3 : 3)}
          y="14"
          textAnchor={anchorAt(ribbon.today) === 'end' ? 'end' : 'start'}
        >
          Today
        </text>
      )}
      {ribbon.limit !== undefined && (
        <>
          <line className="limit" x1={x(ribbon.limit.at)} x2={x(ribbon.limit.at)} y1="22" y2="54" />
          <text
            className="strong"
            x={x(ribbon.limit.at) - 4}
            y="14"
            textAnchor={ribbon.limit.at < 300 ? 'start' : 'end'}
          >
            {ribbon.limit.words}
          </text>
        </>
      )}
    </>
  )
}

/** Stays on a line of time. The description says the same in words; the stays tab is its table. */
export function StayRibbon({ ribbon }: { readonly ribbon: Ribbon }) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = scroller.current
    if (box === null) return
    // The present stands at the end of the line; a page that becomes narrow shows it still.
    const watch = new ResizeObserver(() => {
      box.scrollLeft = box.scrollWidth
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  return (
    <figure className="ribbon cut">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll" ref={scroller} tabIndex={0} aria-label="Stays on a line of time">
        <svg viewBox={`0 0 ${width} 78`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>Stays</title>
          <desc id={`${id}d`}>{ribbon.description}</desc>
          <Marks ribbon={ribbon} />
          {ribbon.stretches.map((stretch) => (
            <g key={`${stretch.from} ${stretch.kind}`}>
              <rect
                className={stretch.kind}
                x={x(stretch.from)}
                y="32"
                width={Math.max(3, x(stretch.to) - x(stretch.from))}
                height="14"
                rx="3"
              />
              {stretch.label !== undefined && (
                <text x={x(stretch.from)} y="27" textAnchor={anchorAt(stretch.from) === 'end' ? 'end' : 'start'}>
                  {stretch.label}
                </text>
              )}
            </g>
          ))}
        </svg>
      </section>
      <figcaption>
        {ribbon.legend.map((entry) => (
          <span key={entry.kind}>
            <Key kind={entry.kind} />
            {entry.words}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
