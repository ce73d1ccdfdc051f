import { Engine } from 'json-rules-engine';
import { asLists, namedConditions } from './named-conditions.mjs';

/** A rule for each level and each action; what has a name is a shared condition. */
export function jsonRulesEngine(data) {
  const { questions, named, levels, actions } = namedConditions(data);
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { name, when } of named) engine.setCondition(name, atTop(when));
  for (const { id, when } of levels)
    engine.addRule({ conditions: atTop(when), event: { type: 'level', params: { id } } });
  for (const { id, when } of actions)
    engine.addRule({ conditions: atTop(when), event: { type: 'action', params: { id } } });

  /** The outermost condition has to be a list or a name. */
  function atTop(when) {
    const conditions = conditionsOf(when);
    return 'fact' in conditions ? { all: [conditions] } : conditions;
  }

  function conditionsOf(when) {
    if ('question' in when) {
      const { question: fact, in: options } = when;
      if (questions.get(fact).type !== 'many_of') return { fact, operator: 'in', value: options };
      return { any: options.map((value) => ({ fact, operator: 'contains', value })) };
    }
    if ('name' in when) return { condition: when.name };
    if ('all' in when) return { all: when.all.map(conditionsOf) };
    if ('any' in when) return when.any.length === 0 ? NEVER : { any: when.any.map(conditionsOf) };
    if ('not' in when) return { not: conditionsOf(when.not) };
    return NEVER;
  }

  return {
    name: 'json-rules-engine',
    unknown: 'reads as no',
    prepare: asLists(data),
    decide: async (facts) => {
      const { events } = await engine.run(facts);
      const ids = (type) =>
        new Set(events.filter((event) => event.type === type).map(({ params }) => params.id));
      const [levelIds, actionIds] = [ids('level'), ids('action')];
      return {
        level: levels.find(({ id }) => levelIds.has(id)).id,
        actions: actions.filter(({ id }) => actionIds.has(id)).map(({ id }) => id),
      };
    },
  };
}

const NEVER = { not: { all: [] } };
