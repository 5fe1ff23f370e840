import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, protectedFiling, step } from '../make.ts'
import { ends, protects } from './protects.ts'

/** What was read in one order of a court for a class says nothing of the next. */
const CLASS = ['class-order', 'class-order-read-for'] as const

/** T43 to T47: what protects somebody, and how it ends. */
export const statusSteps: readonly Transition[] = [
  {
    ...protects(
      'us.t43-citizenship',
      'citizenship-claimed',
      'A claim to be a citizen is made or seen: everything adverse stops.',
      ['protection/citizenship', 'claimed', ['verified']],
      '8 CFR 235.3(b)(5); ICE Directive 16001.2',
    ),
    setsDay: 'citizenship-claimed-on',
  },
  ends(
    'us.t43-citizenship-verified',
    'citizenship-verified',
    'Citizenship is verified.',
    ['protection/citizenship', ['claimed', 'rejected', 'none'], 'verified'],
    '8 CFR 235.3(b)(5)',
    ['legal-officer', 'judge', 'court'],
  ),
  ends(
    'us.t43-citizenship-rejected',
    'citizenship-rejected',
    'The claim is decided against the person, on the evidence.',
    ['protection/citizenship', ['claimed'], 'rejected'],
    '8 CFR 235.3(b)(5)',
    ['legal-officer', 'judge', 'court'],
    1,
  ),
  protects(
    'us.t44-first-showing',
    'temporary-first-showing',
    'A first showing for temporary protected status is made.',
    ['protection/temporary', 'prima-facie', ['in-effect']],
    '8 USC 1254a(a)(4)',
  ),
  protects(
    'us.t44-status',
    'temporary-status-granted',
    'Temporary protected status is granted.',
    ['protection/temporary', 'in-effect'],
    '8 USC 1254a(a)(1)',
  ),
  ends(
    'us.t44-ended',
    'temporary-status-ended',
    'Temporary protected status ends.',
    ['protection/temporary', ['prima-facie', 'in-effect'], 'ended'],
    '8 USC 1254a',
    ['legal-officer', 'judge'],
    2,
  ),
  protects(
    'us.t45-deferred',
    'deferred-action-granted',
    'Deferred action is granted.',
    ['protection/deferred', 'deferred-action'],
    'agency policy',
  ),
  protects(
    'us.t45-childhood',
    'childhood-arrival-granted',
    'A childhood arrival grant is made.',
    ['protection/deferred', 'childhood-arrival', ['deferred-action']],
    '8 CFR 236.21',
  ),
  ends(
    'us.t45-ended',
    'deferred-action-ended',
    'The deferral ends, with notice.',
    ['protection/deferred', ['deferred-action', 'childhood-arrival'], 'ended'],
    '8 CFR 236.23, not read',
    ['legal-officer'],
    2,
  ),
  step(
    'us.t46-victim-filed',
    'victim-filed',
    'A victim of trafficking or crime files: from now on the filing is secret.',
    {
      authority: [readAt('8 USC 1367(a)(2)', 'US Code copy of 2023-04-20'), secondary('8 CFR 214.14, 214.200')],
      by: ['person', 'counsel', 'legal-officer'],
      protective: true,
      moves: [
        move('protection/victim', ['none', 'ended', 'filed'], 'filed'),
        move('protection/victim', ['bona-fide', 'stay-in-force'], 'same'),
      ],
      ...protectedFiling,
    },
  ),
  ends(
    'us.t46-bona-fide',
    'victim-bona-fide',
    'The filing is found bona fide.',
    ['protection/victim', ['filed'], 'bona-fide'],
    '8 CFR 214.14, not read',
    ['legal-officer'],
  ),
  {
    ...protects(
      'us.t46-victim-stay',
      'victim-stay-granted',
      'A stay for a victim is granted.',
      ['protection/victim', 'stay-in-force'],
      '8 USC 1227(d)',
    ),
    // Nobody has a stay who has not filed, also where nobody recorded that.
    sets: protectedFiling.sets,
  },
  ends(
    'us.t46-victim-ended',
    'victim-stay-ended',
    'The stay for a victim ends.',
    ['protection/victim', ['stay-in-force', 'bona-fide', 'filed'], 'ended'],
    '8 USC 1227(d)',
    ['legal-officer'],
    2,
  ),
  protects(
    'us.t47-juvenile-filed',
    'juvenile-filed',
    'A special immigrant juvenile petition is filed.',
    ['protection/juvenile', 'filed', ['approved']],
    '8 CFR 204.11',
  ),
  ends(
    'us.t47-juvenile-approved',
    'juvenile-approved',
    'The petition is approved.',
    ['protection/juvenile', ['filed'], 'approved'],
    '8 CFR 204.11',
    ['legal-officer', 'officer'],
  ),
  ends(
    'us.t47-juvenile-denied',
    'juvenile-denied',
    'The petition is denied.',
    ['protection/juvenile', ['filed'], 'denied'],
    '8 CFR 204.11',
    ['legal-officer', 'officer'],
    2,
  ),
  {
    ...protects(
      'us.g27-class',
      'class-member-found',
      'The person is a member of a class that an order protects.',
      ['protection/class', 'member'],
      'orders of courts',
    ),
    anew: CLASS,
    setsDay: 'class-found-on',
  },
  {
    ...ends(
      'us.g27-class-ended',
      'class-order-ended',
      'The order for the class ends.',
      ['protection/class', ['member'], 'ended'],
      'orders of courts',
      ['court', 'legal-officer'],
    ),
    anew: CLASS,
  },
]
