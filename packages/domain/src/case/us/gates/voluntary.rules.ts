import { design, memory, read, readAt } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const VD = '8 CFR 1240.26, 86 FR 70724 (2021-12-13)'

/** Leaving by one’s own will: nobody but the person begins it, and nobody is led into it. */
export const voluntaryGates: readonly Gate[] = [
  gateH(
    'us.g21-asked',
    'Voluntary departure, withdrawal and leaving under a programme are asked for by the person, who agreed to the terms.',
    {
      clear: all(is('person-asked', 'yes'), is('agreed-to-terms', 'yes')),
      wayOn: 'The person, or counsel, asks and agrees. Nobody else can.',
      authority: [
        read(
          '8 CFR 240.25(c)',
          'Voluntary departure may not be granted unless the alien requests such voluntary departure and agrees to its terms and conditions.',
          'text of 2019',
        ),
        read(
          '8 CFR 235.4',
          "The alien's decision to withdraw his or her application for admission must be made voluntarily",
          '65 FR 82256 (2000-12-28)',
        ),
      ],
    },
  ),
  gateH(
    'us.g21-advised',
    'The consequences are explained in a language understood; counsel has the chance to advise; there is time to think it over. The time is required by Passage.',
    {
      clear: all(is('advised-in-language', 'yes'), is('counsel-chance', 'yes'), is('cooling-off-over', 'yes')),
      wayOn: 'Explain, let counsel advise, and wait.',
      authority: [design('Passage design, sections 2 and 6'), memory('8 CFR 1003.25(b)')],
    },
  ),
  gateH(
    'us.n5-advised-before',
    'Conditions and bond are advised before the grant, with a chance to decline; the order itself states the penalties.',
    {
      clear: all(is('advised-before', 'yes'), is('penalties-in-order', 'yes')),
      wayOn: 'The judge advises before granting, and the order states the penalties of 240B(d).',
      authority: [readAt('8 CFR 1240.26(c)(3)', VD), readAt('8 USC 1229c(d)(3)', USC)],
    },
  ),
  gateH(
    'us.t20-agreement',
    'An order to which both sides agree is asked for and agreed to as such, and explained. Having agreed to leave voluntarily is something else.',
    {
      clear: all(is('order-asked', 'yes'), is('order-agreed', 'yes'), is('order-explained', 'yes')),
      wayOn: 'The person, or counsel, asks for that order and agrees to it, and the judge explains what it does.',
      authority: [memory('8 CFR 1003.25(b): the request and the stipulation are signed, and the waiver is knowing')],
    },
  ),
  gateH(
    'us.g22-consequences',
    'Before leaving while something is pending, the person is told what leaving does to it. Leaving withdraws an appeal, except of an arriving person.',
    {
      clear: is('consequences-told', 'yes'),
      wayOn: 'Give the notice of consequences, in a language understood.',
      authority: [
        read(
          '8 CFR 1003.4',
          'except for arriving aliens as defined in § 1001.1(q) of this chapter, subsequent to the taking of an appeal, but prior to a decision thereon, shall constitute a withdrawal of the appeal',
          '62 FR 10331 (1997-03-06)',
        ),
        readAt('8 CFR 1003.2(d)', 'text of 2022'),
        memory('8 CFR 208.8, 245.2(a)(4)'),
      ],
    },
  ),
  gateH(
    'us.t12-leave-at-once',
    'A withdrawal of the application for admission is taken from somebody who intends and is able to leave at once.',
    {
      clear: is('able-to-leave', 'yes'),
      wayOn: 'Otherwise the case goes on; there is no right to withdraw.',
      authority: [readAt('8 USC 1225(a)(4)', USC), readAt('8 CFR 235.4', '65 FR 82256 (2000-12-28)')],
    },
  ),
  gateH(
    'us.t34-again',
    'Voluntary departure that was granted and ended is asked for again only in proceedings that are open.',
    {
      clear: any(
        notIn('departure', 'vd-before', 'vd-after', 'vd-ended', 'vd-overstayed'),
        inState('proceeding', 'pending', 'reopened', 'remanded'),
      ),
      wayOn: 'The case is reopened or remanded, or new proceedings begin. Before the Board it is raised in the appeal.',
      authority: [memory('8 CFR 1240.26(e)(1),(h)')],
    },
  ),
  gateH(
    'us.t34-no-bar',
    'Voluntary departure is not granted to somebody who was let go so before after being found present without admission, nor within ten years of voluntarily failing to leave.',
    {
      clear: is('vd-bar', 'none'),
      wayOn:
        'It is found that neither is so. A failure that was not voluntary bars nobody, nor does a grant that a motion in time ended.',
      authority: [readAt('8 USC 1229c(d)(1)(B),(d)(2)', USC), memory('8 USC 1229c(c)')],
    },
  ),
  gateH(
    'us.t34-before-hearing',
    'Before the hearing it is granted to somebody who asked in time, asks for nothing else, waives appeal, did not arrive as an applicant, and has no aggravated felony.',
    {
      clear: all(
        is('request-timely', 'yes'),
        is('other-relief', 'no'),
        is('appeal-choice', 'waived'),
        is('aggravated-felony', 'no'),
        is('entry-class', 'admitted', 'without-admission'),
      ),
      wayOn: 'The conditions of 1240.26(b)(1) are met, or it is asked for at the end of the hearing.',
      authority: [
        read(
          '8 CFR 1240.26(b)(1)(i)',
          'Makes such request prior to or at the master calendar hearing at which the case is initially calendared for a merits hearing',
          VD,
        ),
        readAt('8 USC 1229c(a)', USC),
      ],
    },
  ),
  gateH(
    'us.t35-after-hearing',
    'At the end it is granted after a year of presence, five years of good character, no aggravated felony, proof of means and intent, and a travel document.',
    {
      clear: all(
        is('one-year-presence', 'yes'),
        is('good-character', 'yes'),
        is('aggravated-felony', 'no'),
        is('means-and-intent', 'yes'),
        is('travel-document', 'yes'),
      ),
      wayOn: 'The conditions of 240B(b)(1) are met.',
      authority: [
        read(
          '8 USC 1229c(b)(1)',
          'has been physically present in the United States for a period of at least one year immediately preceding the date the notice to appear was served',
          USC,
        ),
      ],
    },
  ),
  gateH(
    'us.d20-board-grant',
    'The Board grants it only where it was asked for before the judge and raised in the notice of appeal.',
    {
      clear: is('vd-asked-before-judge', 'yes'),
      wayOn: 'There is none before the Board otherwise.',
      authority: [readAt('8 CFR 1003.1(d)(7)(ii)', 'text in force from 2024-07-29')],
    },
  ),
  gateH('us.n5-order-states', 'An order of voluntary departure itself states the penalties.', {
    clear: is('penalties-in-order', 'yes'),
    wayOn: 'The order states the penalties of 240B(d).',
    authority: [readAt('8 USC 1229c(d)(3)', USC)],
  }),
]
