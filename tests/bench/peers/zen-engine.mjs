import zen from '@gorules/zen-engine';
import { asLists, namedConditions } from './named-conditions.mjs';

/** A decision of one expression node: an expression for each name, level and action, in order. */
export function zenEngine(data) {
  const { questions, named, levels, actions } = namedConditions(data);
  const expressions = [
    ...named.map(({ name, when }) => ({ id: name, key: name, value: expression(when) })),
    ...levels.map(({ id, when }) => ({ id: `level_${id}`, key: `level_${id}`, value: expression(when) })),
    ...actions.map(({ id, when }) => ({ id: `action_${id}`, key: `action_${id}`, value: expression(when) })),
  ];
  const decision = new zen.ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'rules',
        type: 'expressionNode',
        name: 'rules',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });

  function expression(when) {
    if ('question' in when) {
      const options = JSON.stringify(when.in);
      return questions.get(when.question).type === 'many_of'
        ? `some(${when.question}, # in ${options})`
        : `${when.question} in ${options}`;
    }
    if ('name' in when) return `$.${when.name}`;
    if ('all' in when) return when.all.length === 0 ? 'true' : joined(when.all, 'and');
    if ('any' in when) return when.any.length === 0 ? 'false' : joined(when.any, 'or');
    if ('not' in when) return `(not (${expression(when.not)}))`;
    return 'false';
  }

  function joined(parts, word) {
    return `(${parts.map(expression).join(` ${word} `)})`;
  }

  return {
    name: 'zen-engine',
    unknown: 'reads as no',
    prepare: asLists(data),
    decide: async (answers) => {
      const { result } = await decision.evaluate(answers);
      return {
        level: levels.find(({ id }) => result[`level_${id}`]).id,
        actions: actions.filter(({ id }) => result[`action_${id}`]).map(({ id }) => id),
      };
    },
  };
}
