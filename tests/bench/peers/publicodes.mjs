import Engine from 'publicodes';
import { namedConditions } from './named-conditions.mjs';

/** A rule for each option, name, level and action. Publicodes speaks French: oui is yes, non is no. */
export function publicodes(data) {
  const { named, levels, actions } = namedConditions(data);
  const rules = {};
  for (const { id, options } of data.questions)
    for (const option of options) rules[optionName(id, option.id)] = {};
  for (const { name, when } of named) rules[spaced(name)] = mechanism(when);
  for (const { id, when } of levels) rules[spaced(`level_${id}`)] = mechanism(when);
  for (const { id, when } of actions) rules[spaced(`action_${id}`)] = mechanism(when);

  function mechanism(when) {
    if ('question' in when) {
      const options = when.in.map((option) => optionName(when.question, option));
      return options.length === 1 ? { valeur: options[0] } : { 'une de ces conditions': options };
    }
    if ('name' in when) return { valeur: spaced(when.name) };
    if ('all' in when)
      return when.all.length === 0 ? { valeur: 'oui' } : { 'toutes ces conditions': when.all.map(mechanism) };
    if ('any' in when)
      return when.any.length === 0 ? { valeur: 'non' } : { 'une de ces conditions': when.any.map(mechanism) };
    if ('not' in when) return { valeur: `${turned(when.not)} = non` };
    return { valeur: 'non' };
  }

  /** Only something with a name can be compared. */
  function turned(when) {
    const name = `turned ${Object.keys(rules).length}`;
    rules[name] = {};
    rules[name] = mechanism(when);
    return name;
  }

  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });
  const holds = (name) => engine.evaluate(name).nodeValue === true;
  return {
    name: 'publicodes',
    unknown: 'known, with the questions that are missing',
    prepare: (answers) => {
      const situation = {};
      for (const { id, options } of data.questions) {
        if (answers[id] === undefined || answers[id] === 'unknown') continue;
        for (const option of options)
          situation[optionName(id, option.id)] = [answers[id]].flat().includes(option.id) ? 'oui' : 'non';
      }
      return situation;
    },
    decide: (situation) => {
      engine.setSituation(situation);
      return {
        level: levels.find(({ id }) => holds(spaced(`level_${id}`))).id,
        actions: actions.filter(({ id }) => holds(spaced(`action_${id}`))).map(({ id }) => id),
      };
    },
  };
}

const optionName = (question, option) => spaced(`q_${question}_is_${option}`);

/** Underscores separate words for us; names of publicodes have blanks, and digits only after letters. */
function spaced(name) {
  return name.replaceAll('_', ' ').replace(/ (?=\d)/g, ' n');
}
