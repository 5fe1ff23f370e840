import { countTasks, listTasks, type QueueRow } from '@passage/ledger/gateway/list-tasks'
import { readSources } from '@passage/ledger/gateway/sources'
import { noted, permitSome, readsWholeQueue } from '../access/gateway.ts'
import type { Reader } from '../access/reader.ts'
import { type Service, todayOf } from '../app/service.ts'
import { waitingExtensions } from '../oversight/extensions-part.ts'
import { partialLine, streamLines } from '../sources/view.ts'
import type { WorkList, WorkView } from '../views/work.ts'
import { dayOrNone } from '../words/dates.ts'
import { workList } from './list-view.ts'
import type { QueueTask } from './queue.ts'
import { kindsOf } from './words.ts'

const rowsShown = 20

function taskOf(row: QueueRow): QueueTask {
  const { stay } = row
  return {
    taskId: row.taskId,
    recordId: row.recordId,
    kind: row.kind,
    reason: row.reason,
    otherRecordId: row.otherRecordId,
    openedAt: row.openedAt,
    dueOn: dayOrNone(row.dueOn),
    ...(row.held === undefined ? {} : { held: row.held }),
    ...(row.handed === undefined ? {} : { handed: row.handed }),
    stay:
      stay === undefined
        ? undefined
        : {
            arrivedOn: dayOrNone(stay.arrivedOn),
            departedOn: dayOrNone(stay.departedOn),
            lastAuthorisedDay: dayOrNone(stay.lastAuthorisedDay),
          },
  }
}

export interface ListQuestion {
  readonly view?: WorkView
  readonly cursor?: string
}

/** A page of the queue: counts, then ids, what of them may be read, one look that names it, then the rows. */
export async function answerList(service: Service, reader: Reader, query: ListQuestion): Promise<WorkList> {
  const view = query.view ?? 'all'
  const now = service.clock()
  const request = {
    actor: reader.user.id,
    purpose: reader.purpose,
    everything: readsWholeQueue(service, reader),
    kinds: kindsOf[view],
    limit: rowsShown,
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  }
  const [counts, page, { sources }, asked] = await Promise.all([
    countTasks(service.pools, request, new Date(now)),
    noted(service, reader, () =>
      listTasks(service.pools, request, permitSome(service, reader.purpose, 'list'), new Date(now)),
    ),
    readSources(service.pools),
    waitingExtensions(service, reader.user),
  ])
  const today = todayOf(service)
  const tasks = page.rows.map(taskOf)
  return workList({
    view,
    reader: reader.user.id,
    asked: asked?.length ?? 0,
    counts,
    tasks,
    next: page.cursor,
    stream: streamLines(sources, now, today),
    partial: partialLine(sources, now),
    now,
    today,
  })
}
