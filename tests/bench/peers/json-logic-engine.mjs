import { LogicEngine } from 'json-logic-engine';
import { asLists, namedConditions } from './named-conditions.mjs';

/** All levels and actions as one compiled rule. JsonLogic has no names, so what has one stands in full wherever it is used. */
export function jsonLogicEngine(data) {
  const { named, levels, actions } = namedConditions(data);
  const conditions = new Map(named.map(({ name, when }) => [name, when]));
  const translate = translator(
    data,
    (question) => question,
    (name) => translate(conditions.get(name)),
  );
  const decide = new LogicEngine().build([...levels, ...actions].map(({ when }) => translate(when)));
  return {
    name: 'json-logic-engine, one rule',
    unknown: 'reads as no',
    prepare: asLists(data),
    decide: (answers) => inWords(decide(answers), levels, actions),
  };
}

/**
 * The same with a program of our own around it, which JsonLogic has nothing for: it works out what has a name first, each by
 * its compiled rule, and hands it to the others in a list.
 */
export function jsonLogicInSteps(data) {
  const engine = new LogicEngine();
  const { named, levels, actions } = namedConditions(data);
  const places = new Map(named.map(({ name }, place) => [name, place]));
  const translate = translator(
    data,
    (question) => `answers.${question}`,
    (name) => ({ var: `known.${places.get(name)}` }),
  );
  const steps = named.map(({ when }) => engine.build(translate(when)));
  const decide = engine.build([...levels, ...actions].map(({ when }) => translate(when)));
  return {
    name: 'json-logic-engine, in steps of ours',
    unknown: 'reads as no',
    prepare: asLists(data),
    decide: (answers) => {
      const given = { answers, known: [] };
      for (const step of steps) given.known.push(step(given));
      return inWords(decide(given), levels, actions);
    },
  };
}

function translator(data, path, named) {
  const several = new Set(data.questions.filter(({ type }) => type === 'many_of').map(({ id }) => id));
  return function translate(when) {
    if ('question' in when) {
      const answer = { var: path(when.question) };
      return several.has(when.question)
        ? { some: [answer, { in: [{ var: '' }, when.in] }] }
        : { in: [answer, when.in] };
    }
    if ('name' in when) return named(when.name);
    if ('all' in when) return when.all.length === 0 ? true : { and: when.all.map(translate) };
    if ('any' in when) return when.any.length === 0 ? false : { or: when.any.map(translate) };
    if ('not' in when) return { '!': [translate(when.not)] };
    return false;
  };
}

function inWords(decided, levels, actions) {
  const listed = [];
  actions.forEach(({ id }, at) => {
    if (decided[levels.length + at]) listed.push(id);
  });
  return { level: levels.find((_, rank) => decided[rank]).id, actions: listed };
}
