import { namedConditions } from './named-conditions.mjs';

/**
 * The limit: one function written for this pack, three-valued, which decides levels and actions and gives no reasons.
 * Yes is 3, unknown 1, no 0, so that AND is `&` and OR is `|`.
 */
export function generatedCode(data) {
  const { questions, named, levels, actions } = namedConditions(data);
  const code = [
    ...data.questions.map(reading),
    ...named.map(({ name, when }) => `const ${name} = ${expression(when)};`),
    ...levels.map(({ id, when }) => `const level_${id} = ${expression(when)};`),
    `const level = ${firstOf((id) => `level_${id} === 3`)};`,
    `const possible = ${firstOf((id) => `level_${id} !== 0`)};`,
    'const provisional = possible < level ? 3 : 0;',
    'const actions = [];',
    'let value;',
    ...actions.map(
      ({ id, when }) =>
        `value = ${expression(when)}; if (value) actions.push(value === 3 ? YES.${id} : POSSIBLE.${id});`,
    ),
    'return { level: LEVELS[level], possibleLevel: LEVELS[possible], actions };',
  ];
  const bits = Object.fromEntries(
    data.questions.map(({ id, options }) => [
      id,
      Object.fromEntries(options.map((option, i) => [option.id, 1 << i])),
    ]),
  );
  const entries = (applies) => Object.fromEntries(actions.map(({ id }) => [id, { id, applies }]));
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval
  const decide = new Function(
    'BITS',
    'NOT',
    'YES',
    'POSSIBLE',
    'LEVELS',
    `return (answers) => {\n${code.join('\n')}\n};`,
  )(
    bits,
    [3, 1, 1, 0],
    entries('yes'),
    entries('possible'),
    levels.map(({ id }) => id),
  );

  function reading({ id, type }) {
    const one = `q_${id} = BITS.${id}[answers.${id}] | 0`;
    if (type !== 'many_of') return `const ${one};`;
    return `let q_${id} = 0; if (Array.isArray(answers.${id})) for (const option of answers.${id}) q_${id} |= BITS.${id}[option]; else ${one};`;
  }

  function expression(when) {
    if ('question' in when) {
      const wanted = when.in.reduce((all, option) => all | bitOf(questions.get(when.question), option), 0);
      return `(q_${when.question} === 0 ? 1 : q_${when.question} & ${wanted} ? 3 : 0)`;
    }
    if ('name' in when) return when.name;
    if ('all' in when) return when.all.length === 0 ? '3' : `(${when.all.map(expression).join(' & ')})`;
    if ('any' in when) return when.any.length === 0 ? '0' : `(${when.any.map(expression).join(' | ')})`;
    if ('not' in when) return `NOT[${expression(when.not)}]`;
    return 'provisional';
  }

  function firstOf(holds) {
    return levels.map(({ id }, rank) => `${holds(id)} ? ${rank}`).join(' : ') + ` : ${levels.length - 1}`;
  }

  return {
    name: 'generated code (the limit)',
    unknown: 'known',
    prepare: (answers) => answers,
    decide,
    /** What `decide` says with plain ids, as the others do. */
    plain: ({ level, actions: listed }) => ({
      level,
      actions: listed.filter(({ applies }) => applies === 'yes').map(({ id }) => id),
    }),
  };
}

function bitOf({ options }, id) {
  return 1 << options.findIndex((option) => option.id === id);
}
