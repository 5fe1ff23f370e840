import type { Tone } from '../api/types.ts'

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export const TickIcon = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {...stroke}>
    <path d="M2.5 6.5 5 9l4.5-6" />
  </svg>
)
export const PauseIcon = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {...stroke}>
    <path d="M4.25 3v6M7.75 3v6" />
  </svg>
)
export const DashIcon = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {...stroke}>
    <path d="M3 6h6" />
  </svg>
)
export const AskIcon = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {...stroke}>
    <path d="M3.9 4.4a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3M6 9.7v.1" />
  </svg>
)
export const ClockIcon = ({ size = 14 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" {...stroke} strokeWidth={1.6}>
    <circle cx="7" cy="7" r="5.6" />
    <path d="M7 3.8V7l2 1.4" />
  </svg>
)
export const SeekIcon = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {...stroke} strokeWidth={2}>
    <circle cx="6.75" cy="6.75" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </svg>
)
export const WarnIcon = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" {...stroke}>
    <circle cx="9" cy="9" r="7.2" />
    <path d="M9 5v4.6M9 12.6v.1" />
  </svg>
)
export const BrandMark = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <rect width="26" height="26" rx="6" />
    <path
      d="M8 19v-6a5 5 0 0 1 10 0v6M11.5 19v-5.5a1.5 1.5 0 0 1 3 0V19"
      fill="none"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
)

/** The shape that goes with a tone, so that colour never carries the meaning alone. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  if (tone === 'settled') return <TickIcon />
  return tone === 'unknown' ? <ClockIcon /> : <DashIcon />
}
