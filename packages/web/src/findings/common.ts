import type { StayCourse } from '../api/finding-types.ts'

/** What every step about one stay needs. */
export interface StepProps {
  readonly course: StayCourse
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

export const pathOf = ({ stayId }: StayCourse): string => `/v1/stays/${stayId}`
