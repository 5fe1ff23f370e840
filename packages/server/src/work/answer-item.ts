import { countTasks } from '@passage/ledger/gateway/list-tasks'
import { readAsides } from '@passage/ledger/gateway/read-asides'
import { readPerson } from '@passage/ledger/gateway/read-person'
import { readRecord, readsWholeQueue } from '../access/gateway.ts'
import type { Reader } from '../access/reader.ts'
import { notFound } from '../app/problem.ts'
import { type Service, todayOf } from '../app/service.ts'
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

/** The person whom a task is about, and where the task stands besides being open, under one look. */
async function readWithAside(service: Service, reader: Reader, recordId: string, taskId: string) {
  const now = new Date(service.clock())
  const read = await readRecord(service, reader, 'get', recordId, async (tx) => {
    const file = await readPerson(tx, recordId, now)
    const task = file?.tasks.find((each) => each.taskId === taskId)
    if (file === undefined || task?.otherRecordId === undefined) return { file, aside: undefined }
    const asides = await readAsides(tx, [[task.recordId, task.otherRecordId]])
    return { file, aside: [...asides.values()][0] }
  })
  if (read.file === undefined) throw notFound('This record')
  return { file: read.file, aside: read.aside }
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
  const { file, aside } = await readWithAside(service, reader, recordId, taskId)
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
      ...aside,
      stay:
        determination === undefined
          ? undefined
          : {
              arrivedOn: dayOrNone(determination.arrivedOn),
              departedOn: dayOrNone(determination.departedOn),
              lastAuthorisedDay: dayOrNone(determination.lastAuthorisedDay),
            },
    },
    reader: reader.user.id,
    sentence: stay?.mark === undefined ? stay?.explained.lead : `${stay.explained.lead} ${stay.mark}.`,
    earlier: place?.earlier,
    total,
    previous: place?.previous,
    following: place?.following,
    now: service.clock(),
    today: todayOf(service),
  })
}
