import type { Day } from '@passage/domain/calendar/day'
import type { Case, CaseEntry, CaseEvent, Told } from '@passage/domain/case/case'
import { newCase } from '@passage/domain/case/case'
import type { Facts } from '@passage/domain/case/fact'
import type { Engine } from './engine.ts'

/** A case that grows by real steps from nothing. A step that is refused ends the run: a beginning is where the law leads. */
export class Grown {
  state: Case
  private readonly engine: Engine
  constructor(engine: Engine, places: readonly string[] | undefined) {
    this.engine = engine
    this.state = newCase(engine.pack, { places })
  }
  private add(entry: CaseEntry): this {
    if (entry.kind === 'refused') {
      const codes = entry.failing.map(({ code }) => code).join(', ')
      throw new Error(`the beginning of a slice is not open: ${entry.event.type}: ${codes}`)
    }
    this.state = this.engine.evolve(this.state, entry)
    return this
  }
  does(event: CaseEvent): this {
    return this.add(this.engine.decide(this.engine.pack, this.state, event, event.on))
  }
  told(told: Told): this {
    return this.add(this.engine.tell(this.engine.pack, this.state, told, told.on))
  }
  facts(role: string, on: Day, facts: Facts): this {
    for (const [fact, value] of Object.entries(facts))
      this.told({ type: 'fact-recorded', on, by: { role, name: 'Ode' }, fact, value })
    return this
  }
}
