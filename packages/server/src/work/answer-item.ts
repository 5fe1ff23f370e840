import { countTasks } from '@passage/ledger/gateway/list-tasks'
import { readsWholeQueue } from '../access/gateway.ts'
import type { Reader } from '../access/reader.ts'
import { notFound } from '../app/problem.ts'
import { type Service, todayOf } from '../app/service.ts'
import { readUnderLook } from '../records/read.ts'
import { currentStays } from '../records/stays.ts'
import type { WorkItem, WorkView } from '../views/work.ts'
import { dayOrNone } from '../words/dates.ts'
import { workItem } from './item-view.ts'
import { findPlace } from './queue-ids.ts'
import { kindsOf } from './words.ts'

export interface ItemQuestion {
  readonly taskId: string
  readonly view: WorkView
  /** The record that the task is about, where the caller knows it: needed only far down the queue. */
  readonly record: string | undefined
}

/** One task with the stay that it is about, read under a look at its person. */
export async function answerItem(
  service: Service,
  reader: Reader,
  { taskId, view, record }: ItemQuestion,
): Promise<WorkItem> {
  const now = new Date(service.clock())
  const part = { actor: reader.user.id, everything: readsWholeQueue(service, reader), kinds: kindsOf[view] }
  const place = await findPlace(service.pools, part, taskId, now)
  const recordId = place?.recordId ?? record
  if (recordId === undefined) throw notFound('This task')
  const file = await readUnderLook(service, reader, recordId)
  const task = file.tasks.find((each) => each.taskId === taskId)
  if (task === undefined) throw notFound('This task')
  const stays = currentStays({ asked: recordId, file, open: [], linkTasks: [] })
  const stay = stays.find((each) => each.stayId === task.stayId)
  const counts = await countTasks(service.pools, part, now)
  const kinds: readonly string[] = kindsOf[view]
  const total = counts.filter((each) => kinds.includes(each.kind)).reduce((sum, each) => sum + each.waiting, 0)
  const determination = stay?.answer.determination
  return workItem({
    task: {
      taskId,
      recordId,
      kind: task.kind,
      reason: task.reason,
      otherRecordId: task.otherRecordId,
      openedAt: task.openedAt,
      dueOn: dayOrNone(task.dueOn),
      stay:
        determination === undefined
          ? undefined
          : {
              arrivedOn: dayOrNone(determination.arrivedOn),
              departedOn: dayOrNone(determination.departedOn),
              lastAuthorisedDay: dayOrNone(determination.lastAuthorisedDay),
            },
    },
    sentence: stay?.mark === undefined ? stay?.explained.lead : `${stay.explained.lead} ${stay.mark}.`,
    earlier: place?.earlier,
    total,
    previous: place?.previous,
    following: place?.following,
    now: service.clock(),
    today: todayOf(service),
  })
}
