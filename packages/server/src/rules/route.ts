import { findCaseRule, type LawName, lawNames, lawOfCases } from '@passage/domain/case/register'
import { findRule } from '@passage/domain/rulebook/registry'
import { rulebookAt } from '@passage/domain/stay/determine'
import { type Static, Type } from 'typebox'
import { notKnown, Problem } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { Rules, RuleView } from '../views/other.ts'
import { ref } from '../views/ref.ts'
import { plural } from '../words/dates.ts'
import { serviceRules } from './service-rules.ts'
import { ruleView } from './view.ts'

const Params = Type.Object({ id: Type.String({ maxLength: 100 }) }, { additionalProperties: false })

const LawQuery = Type.Object(
  {
    law: Type.Optional(
      Type.Unsafe<LawName>(
        Type.Union(
          lawNames.map((name) => Type.Literal(name)),
          { description: 'A law of cases' },
        ),
      ),
    ),
  },
  { additionalProperties: false },
)

function lawView(law: LawName) {
  const rows = lawOfCases(law)
  const open = rows.filter(({ toCheck }) => toCheck.length > 0).length
  const words = `${plural(rows.length, 'rule')} of the law of cases \`${law}\`; a legal reviewer has still something to check of ${open}. None is law by being here.`
  return { rulebook: law, words, rules: rows.map(({ rule }) => ruleView(rule)) }
}

/** The rules that answers cite. Law is public: no sign-in. */
export function ruleRoutes(app: App, service: Service): void {
  app.get<{ Querystring: Static<typeof LawQuery> }>(
    '/v1/rules',
    {
      schema: {
        tags: ['rules'],
        summary: 'The rulebook of today; or every rule of a law of cases',
        querystring: LawQuery,
        response: { 200: ref(Rules), default: Problem },
      },
    },
    async (request) => {
      const { law } = request.query
      if (law !== undefined) return lawView(law)
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
      const rule = findRule(id) ?? findCaseRule(id) ?? serviceRules.find((each) => each.id === id)
      if (rule === undefined) throw notKnown('This rule', 'Check the address, or choose a rule from the list of rules.')
      return ruleView(rule)
    },
  )
}
