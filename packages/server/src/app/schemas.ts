import { Batch } from '../crossings/batch.ts'
import { Outcome } from '../crossings/outcome.ts'
import { LogSummary } from '../log/summary.ts'
import { Act, Pill, RuleRow, Term } from '../views/common.ts'
import { CourseEntry, CourseStep, FindingsView, StayCourse } from '../views/findings.ts'
import { MatchChoice, MatchDone, MatchGiven, MatchHead, MatchStepRow, MatchView } from '../views/match.ts'
import { EntrustedList, Found, Rules, RuleView, SourceRow, Sources } from '../views/other.ts'
import {
  BudgetsPart,
  HandOverPart,
  HeldRoleRow,
  NoticedRow,
  OversightView,
  ProposedRole,
  RaisedRow,
  RolesPart,
} from '../views/oversight.ts'
import { DocumentRow, LookRow, Moment, Month, PersonFile, Position, Ribbon, StayRow, Stretch } from '../views/person.ts'
import {
  AskedItem,
  ClockView,
  CorrectionNotice,
  FileRow,
  Receipt,
  RecordLine,
  RedressView,
  RequestView,
  RightRow,
  ToldRow,
} from '../views/redress.ts'
import { DisputedLine, EndedStopRow, StopRow, StopsView } from '../views/stops.ts'
import { Bar, Turn } from '../views/turn.ts'
import { Compared, Comparison, DayRow, Why } from '../views/why.ts'
import { WorkItem, WorkList, WorkRow } from '../views/work.ts'
import { Problem } from './problem.ts'

/** Schemas that others name by their `$id`, each before the ones that use it. */
export const sharedSchemas = [
  Problem,
  Act,
  Pill,
  RuleRow,
  Term,
  Compared,
  Comparison,
  DayRow,
  Why,
  Moment,
  Month,
  Stretch,
  Ribbon,
  StayRow,
  DocumentRow,
  LookRow,
  Position,
  PersonFile,
  RightRow,
  RecordLine,
  ClockView,
  AskedItem,
  FileRow,
  ToldRow,
  RequestView,
  RedressView,
  Receipt,
  CorrectionNotice,
  Bar,
  Turn,
  MatchHead,
  MatchStepRow,
  MatchChoice,
  MatchGiven,
  MatchView,
  MatchDone,
  DisputedLine,
  StopRow,
  EndedStopRow,
  StopsView,
  CourseStep,
  CourseEntry,
  StayCourse,
  FindingsView,
  NoticedRow,
  ProposedRole,
  HeldRoleRow,
  RolesPart,
  RaisedRow,
  BudgetsPart,
  HandOverPart,
  OversightView,
  WorkRow,
  WorkList,
  WorkItem,
  SourceRow,
  Sources,
  Found,
  EntrustedList,
  RuleView,
  Rules,
  LogSummary,
  Outcome,
  Batch,
]
