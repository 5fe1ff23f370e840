import { findRule } from '@passage/domain/rulebook/registry'
import { rulebookAt } from '@passage/domain/stay/determine'
import { type Static, Type } from 'typebox'
import { notFound, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { Rules, RuleView } from '../views/other.ts'
import { ref } from '../views/ref.ts'
import { plural } from '../words/dates.ts'
import { serviceRules } from './service-rules.ts'
import { ruleView } from './view.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 100 }) }, { additionalProperties: false })

/** The rules that answers cite. Law is public: no sign-in. */
export function ruleRoutes(app: App, service: Service): void {
  app.get(
    '/v1/rules',
    {
      schema: {
        tags: ['rules'],
        summary: 'The rulebook of today',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(Rules), default: Problem },
      },
    },
    async () => {
      const { version, rules } = rulebookAt(todayOf(service))
      const shown = [...rules, ...serviceRules].map(ruleView)
      const words = `${plural(shown.length, 'rule')} in rulebook ${version}. None is law by being here: each names where it stands.`
      return { rulebook: version, words, rules: shown }
    },
  )
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/rules/:id',
    {
      schema: {
        tags: ['rules'],
        summary: 'One rule',
        params: Params,
        response: { 200: ref(RuleView), default: Problem },
      },
    },
    async (request) => {
      const { id } = request.params
      const rule = findRule(id) ?? serviceRules.find((each) => each.id === id)
      if (rule === undefined) throw notFound('This rule')
      return ruleView(rule)
    },
  )
}
