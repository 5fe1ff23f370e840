/** How the names of one part of the world are put together. Names are ordinary; combinations are invented. */
export interface Origin {
  readonly id: string
  readonly men: readonly string[]
  readonly women: readonly string[]
  readonly families: readonly string[]
  /**
   * `two-families`: father's and mother's family names. `gendered`: the family name of a woman ends differently.
   * `particle`: a family name may carry a particle in front. `single`: some people have one name only.
   */
  readonly shape: 'plain' | 'two-families' | 'gendered' | 'particle' | 'single'
  /** Other romanisations of the same written name, as other offices write it. */
  readonly variants: Readonly<Record<string, readonly string[]>>
  /** States whose passport people of this origin mostly hold, the first most often. */
  readonly nationalities: readonly string[]
  /** Share of people in the world. */
  readonly weight: number
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** `Old=New1,New2 Other=...` as a table. */
const table = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    list(text).map((pair) => {
      const [name = '', others = ''] = pair.split('=')
      return [name, others.split(',')]
    }),
  )

interface OriginText {
  readonly id: string
  readonly men: string
  readonly women: string
  readonly families: string
  readonly shape?: Origin['shape']
  readonly variants?: string
  readonly nationalities: string
  readonly weight: number
}

export function origin(text: OriginText): Origin {
  return {
    id: text.id,
    men: list(text.men),
    women: list(text.women),
    families: list(text.families),
    shape: text.shape ?? 'plain',
    variants: text.variants === undefined ? {} : table(text.variants),
    nationalities: list(text.nationalities),
    weight: text.weight,
  }
}
