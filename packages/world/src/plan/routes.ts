import { listedPorts, type Port } from '@passage/domain/calendar/ports'
import { pick, type Random } from '../draw/random.ts'
import type { Deployment } from '../options.ts'
import type { Mode } from './types.ts'

const SCHENGEN = 'AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
/** Airports of the table that also take cruise ships; the table lists one code for a place. */
const US_SEA = new Set(['USMIA', 'USFLL', 'USSEA', 'USSFO', 'USNYC'])
const NEIGHBOURS: Readonly<Record<Deployment, ReadonlySet<string>>> = {
  us: new Set(['MX', 'CA', 'GT']),
  schengen: new Set(['UA', 'TR', 'GB', 'MA', 'RU']),
}

const ports: Readonly<Record<Deployment, Readonly<Record<Mode, readonly Port[]>>>> = {
  us: {
    air: listedPorts().filter((port) => port.state === 'US' && port.mode === 'air'),
    sea: listedPorts().filter((port) => US_SEA.has(port.code)),
    land: listedPorts().filter((port) => port.state === 'US' && port.mode === 'land'),
  },
  schengen: {
    air: listedPorts().filter((port) => SCHENGEN.includes(port.state) && port.mode === 'air'),
    sea: listedPorts().filter((port) => SCHENGEN.includes(port.state) && port.mode === 'sea'),
    land: listedPorts().filter((port) => SCHENGEN.includes(port.state) && port.mode === 'land'),
  },
}

const LAND_SHARE = { neighbour: 0.6, other: 0.06 }
const SEA_SHARE = 0.03
/** Of people who came by air or sea: leave over land. */
const OTHER_WAY_OUT = 0.03

export function drawArrivalMode(random: Random, deployment: Deployment, nationality: string): Mode {
  const share = NEIGHBOURS[deployment].has(nationality) ? LAND_SHARE.neighbour : LAND_SHARE.other
  const x = random.next()
  return x < share ? 'land' : x < share + SEA_SHARE ? 'sea' : 'air'
}

export function drawDepartureMode(random: Random, arrivalMode: Mode): Mode {
  if (!random.chance(OTHER_WAY_OUT)) return arrivalMode
  return arrivalMode === 'land' ? 'air' : 'land'
}

export function drawPort(random: Random, deployment: Deployment, mode: Mode): Port {
  return pick(random, ports[deployment][mode])
}

/** A nationality that the deployment's rules apply to: nobody is admitted to their own country as a visitor. */
export function foreignNationality(random: Random, deployment: Deployment, all: readonly string[]): string {
  const drawn = pick(random, all)
  if (!isHome(deployment, drawn)) return drawn
  return all.find((state) => !isHome(deployment, state)) ?? (deployment === 'us' ? 'CA' : 'US')
}

function isHome(deployment: Deployment, state: string): boolean {
  return deployment === 'us' ? state === 'US' : SCHENGEN.includes(state) || state === 'IE' || state === 'CY'
}
