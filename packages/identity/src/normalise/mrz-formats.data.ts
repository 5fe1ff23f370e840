/** Where something stands: line, first character, the one after the last. */
export type Place = readonly [line: number, from: number, to: number]

export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const
export type MrzFormat = (typeof MRZ_FORMATS)[number]

/** What a check digit covers. */
export const CHECKED = ['document number', 'birth date', 'expiry', 'optional data', 'whole'] as const
export type Checked = (typeof CHECKED)[number]

/** The places of one format. */
export interface MrzLayout {
  readonly lines: number
  readonly width: number
  readonly visa: boolean
  readonly places: Readonly<
    Record<'code' | 'issuer' | 'name' | 'number' | 'nationality' | 'born' | 'sex' | 'expires', Place>
  >
  readonly optional: readonly Place[]
  /** Check digits: what each covers, and where it stands. */
  readonly checks: readonly { readonly of: Checked; readonly over: readonly Place[]; readonly digit: Place }[]
  /** A number of more than nine characters goes on in the first optional data, its check digit last (Doc 9303-5, -6). */
  readonly longNumber: boolean
}

/** The second line of every format of two lines, up to the expiry. */
const secondLine = {
  number: [1, 0, 9],
  nationality: [1, 10, 13],
  born: [1, 13, 19],
  sex: [1, 20, 21],
  expires: [1, 21, 27],
} as const satisfies Partial<MrzLayout['places']>

const ofSecondLine: MrzLayout['checks'] = [
  { of: 'document number', over: [[1, 0, 9]], digit: [1, 9, 10] },
  { of: 'birth date', over: [[1, 13, 19]], digit: [1, 19, 20] },
  { of: 'expiry', over: [[1, 21, 27]], digit: [1, 27, 28] },
]

/** A whole of three places of the second line, the last one up to its digit. */
function wholeUpTo(end: number): MrzLayout['checks'][number] {
  const over: readonly Place[] = [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, end],
  ]
  return { of: 'whole', over, digit: [1, end, end + 1] }
}

function twoLines(width: number): Pick<MrzLayout, 'lines' | 'width' | 'places'> {
  return { lines: 2, width, places: { code: [0, 0, 2], issuer: [0, 2, 5], name: [0, 5, width], ...secondLine } }
}

/** ICAO Doc 9303, eighth edition: parts 5 (TD1), 6 (TD2), 4 (TD3) and 7 (visas). */
export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: {
    lines: 3,
    width: 30,
    visa: false,
    places: {
      code: [0, 0, 2],
      issuer: [0, 2, 5],
      number: [0, 5, 14],
      born: [1, 0, 6],
      sex: [1, 7, 8],
      expires: [1, 8, 14],
      nationality: [1, 15, 18],
      name: [2, 0, 30],
    },
    optional: [
      [0, 15, 30],
      [1, 18, 29],
    ],
    checks: [
      { of: 'document number', over: [[0, 5, 14]], digit: [0, 14, 15] },
      { of: 'birth date', over: [[1, 0, 6]], digit: [1, 6, 7] },
      { of: 'expiry', over: [[1, 8, 14]], digit: [1, 14, 15] },
      {
        of: 'whole',
        over: [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 29],
        ],
        digit: [1, 29, 30],
      },
    ],
    longNumber: true,
  },
  TD2: {
    ...twoLines(36),
    visa: false,
    optional: [[1, 28, 35]],
    checks: [...ofSecondLine, wholeUpTo(35)],
    longNumber: true,
  },
  TD3: {
    ...twoLines(44),
    visa: false,
    optional: [[1, 28, 42]],
    checks: [...ofSecondLine, { of: 'optional data', over: [[1, 28, 42]], digit: [1, 42, 43] }, wholeUpTo(43)],
    longNumber: false,
  },
  'MRV-A': { ...twoLines(44), visa: true, optional: [[1, 28, 44]], checks: ofSecondLine, longNumber: false },
  'MRV-B': { ...twoLines(36), visa: true, optional: [[1, 28, 36]], checks: ofSecondLine, longNumber: false },
}
