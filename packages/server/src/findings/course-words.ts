import { whoIs } from '../records/looks.ts'
import type { CourseStep } from '../views/findings.ts'
import { fullDate as day } from '../words/dates.ts'
import { answersOf, type Course, noticeOf, proposalOf, windowRuns } from './course.ts'
import { overAt } from './entry-words.ts'

/** What is said about the way to a finding: to the person, and to everybody else who may read it. */
interface Said {
  readonly title: string
  readonly lead: readonly string[]
}

/** Whether the last thing said is that a finding was taken back. */
const takenBack = ({ entries }: Course): boolean => entries.at(-1)?.type === 'finding-withdrawn'

const howToAnswer =
  'Answer in person, by post or through a representative, as the notice says. Whoever receives your answer writes it down, and it is weighed before anything is decided.'

function toThePerson(course: Course): Said {
  const notice = noticeOf(course)
  if (course.matter.found !== undefined) {
    return {
      title: 'Two people have found that you overstayed.',
      lead: [
        'You read their reasons below.',
        'You can say what is wrong under Corrections. A finding can be taken back at any time.',
      ],
    }
  }
  if (takenBack(course))
    return { title: 'The finding was taken back.', lead: ['Nothing stands against you about this stay.'] }
  if (notice === undefined)
    return { title: 'You were given no notice.', lead: ['Nothing is found against you about this stay.'] }
  if (windowRuns(course)) {
    return {
      title: `You can answer until ${day(notice.answerBy)}.`,
      lead: ['This is a notice. It is not a finding against you.', howToAnswer],
    }
  }
  return {
    title: 'The time to answer is over.',
    lead: [
      'Nothing is found against you about this stay.',
      'An answer that comes now is written down and weighed, too.',
    ],
  }
}

function toOthers(course: Course): Said {
  const [notice, proposal] = [noticeOf(course), proposalOf(course)]
  if (course.matter.found !== undefined) {
    return { title: 'An overstay is found.', lead: ['Two people signed it. It can be taken back at any time, by one.'] }
  }
  if (proposal !== undefined) {
    return {
      title: 'A finding is proposed, and not signed.',
      lead: [`${whoIs(proposal.by)} proposed it. It is none until somebody else signs it.`],
    }
  }
  if (takenBack(course))
    return {
      title: 'The finding was taken back.',
      lead: ['Nothing stands about this stay. It would be proposed and signed anew.'],
    }
  if (notice === undefined)
    return { title: 'No notice was given.', lead: ['Nothing can be found without one, and without time to answer it.'] }
  if (windowRuns(course)) {
    return {
      title: `The person can answer until ${day(notice.answerBy)}.`,
      lead: ['Nothing can be found before that day is over everywhere.'],
    }
  }
  return { title: 'The time to answer is over.', lead: ['Nothing is proposed, and nothing is found.'] }
}

/** The sentence about one stay. */
export const courseSaid = (course: Course, own: boolean): Said => (own ? toThePerson(course) : toOthers(course))

function answerState(course: Course): Pick<CourseStep, 'state' | 'stateWords'> {
  const notice = noticeOf(course)
  if (notice === undefined) return { state: 'waits', stateWords: 'Begins with the notice' }
  const count = answersOf(course).length
  const received = count === 0 ? 'No answer yet' : count === 1 ? 'One answer' : `${count} answers`
  if (windowRuns(course)) return { state: 'now', stateWords: `${received}. Until ${overAt(notice.answerBy)}` }
  return { state: 'done', stateWords: `${count === 0 ? 'No answer' : received}. Over since ${overAt(notice.answerBy)}` }
}

/** The whole way in its order: what is done, what comes next, and what waits for what. */
export function courseSteps(course: Course): CourseStep[] {
  const [notice, proposal] = [noticeOf(course), proposalOf(course)]
  const { found } = course.matter
  const isOver = notice !== undefined && !windowRuns(course)
  const proposed = proposal !== undefined || found !== undefined
  return [
    {
      code: 'notice',
      words: 'Notice to the person',
      ...(notice === undefined
        ? { state: 'now', stateWords: 'Not given' }
        : { state: 'done', stateWords: `Served ${day(notice.servedOn)}` }),
    },
    { code: 'answer', words: 'Time to answer, thirty days at least', ...answerState(course) },
    {
      code: 'proposal',
      words: 'Proposal by one person',
      ...(proposed
        ? { state: 'done', stateWords: 'Made, with reasons' }
        : { state: isOver ? 'now' : 'waits', stateWords: isOver ? 'Not made' : 'Waits for the end of that time' }),
    },
    {
      code: 'signature',
      words: 'Second signature by another person',
      ...(found !== undefined
        ? { state: 'done', stateWords: 'Given: it is found' }
        : { state: proposed ? 'now' : 'waits', stateWords: proposed ? 'Not given' : 'Waits for a proposal' }),
    },
    {
      code: 'withdrawal',
      words: 'Taking it back, at any time',
      ...(takenBack(course)
        ? { state: 'done', stateWords: 'Taken back' }
        : {
            state: found !== undefined ? 'now' : 'waits',
            stateWords: found !== undefined ? 'Open' : 'Nothing to take back',
          }),
    },
  ]
}
