import { memory, readAt } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, free, move, step } from '../make.ts'
import { ANYBODY, ends } from './protects.ts'

const USC = 'US Code copy of 2023-04-20'

/** T48: children. */
export const childSteps: readonly Transition[] = [
  step('us.t48-minority', 'minority-claimed', 'Somebody held may be under 18, by claim or suspicion.', {
    authority: [readAt('8 USC 1232(b)(2)', USC)],
    by: ANYBODY,
    protective: true,
    moves: [
      move('protection/child', ['none', 'adult-found', 'claimed'], 'claimed'),
      move('protection/child', ['unaccompanied', 'accompanied'], 'same'),
    ],
    opens: ['us.child-notified'],
  }),
  step('us.t48-unaccompanied', 'unaccompanied-found', 'The child is found to be alone.', {
    authority: [readAt('8 USC 1232(b)(3)', USC)],
    by: ['officer', 'children-office'],
    protective: true,
    moves: [move('protection/child', '*', 'unaccompanied')],
    opens: ['us.child-transfer'],
  }),
  ends(
    'us.t48-accompanied',
    'accompanied-found',
    'A parent or guardian is there.',
    ['protection/child', ['claimed', 'unaccompanied'], 'accompanied'],
    '8 USC 1232; 6 USC 279',
    ['children-office', 'judge'],
  ),
  ends(
    'us.t48-adult',
    'adult-found',
    'The person is found to be an adult.',
    ['protection/child', ['claimed', 'unaccompanied'], 'adult-found'],
    '8 USC 1232(b)(4)',
    ['children-office', 'judge'],
    1,
  ),
  step('us.t48-transfer', 'handed-to-children-office', 'A child is handed to Health and Human Services.', {
    authority: [readAt('8 USC 1232(b)(3)', USC)],
    by: ['officer', 'children-office'],
    protective: true,
    moves: [move('custody', '*', 'children-office')],
    anew: free,
    meets: ['us.child-transfer'],
  }),
  step(
    'us.n2-notified',
    'children-office-told',
    'Health and Human Services is told of the child, or of the doubt about the age.',
    {
      authority: [readAt('8 USC 1232(b)(2)', USC)],
      by: ['officer', 'supervisor'],
      protective: true,
      moves: [move('protection/child', '*', 'same')],
      meets: ['us.child-notified'],
    },
  ),
  step(
    'us.n2-contiguous',
    'contiguous-child-met',
    'A child from a contiguous country is met alone: it is screened, or handed over.',
    {
      authority: [readAt('8 USC 1232(a)(4)', USC), memory('in force from 23 March 2009')],
      ...dated('2009-03-23'),
      by: ['officer', 'children-office'],
      protective: true,
      moves: [
        move('protection/child', ['none', 'claimed', 'unaccompanied', 'adult-found', 'accompanied'], 'unaccompanied'),
      ],
      opens: ['us.child-screened', 'us.child-notified'],
    },
  ),
  step(
    'us.n2-screened',
    'contiguous-child-screened',
    'The child was screened for trafficking, fear and its own decision.',
    {
      authority: [readAt('8 USC 1232(a)(4)', USC), memory('in force from 23 March 2009')],
      ...dated('2009-03-23'),
      by: ['officer'],
      protective: true,
      moves: [move('protection/child', '*', 'same')],
      meets: ['us.child-screened'],
    },
  ),
]
