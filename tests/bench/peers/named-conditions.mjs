// A pack in the words that other engines understand: conditions in plain yes and no, with names for what is used again.

/**
 * The facts and paths of a pack, each after those it rests on, and its rules. A condition is one of
 * `{ question, in }`, `{ name }` (one of the named), `{ all }`, `{ any }`, `{ not }`, `{ provisional: true }`.
 * What stands off the path reads no, so a question with a path comes with its name: `all: [path, question]`.
 */
export function namedConditions(data) {
  const questions = new Map(data.questions.map((question) => [question.id, question]));
  const facts = new Map(data.facts.map((fact) => [fact.id, fact]));
  const named = new Map();

  function name(key, when) {
    if (!named.has(key)) named.set(key, translated(when));
    return { name: key };
  }

  function translated(when) {
    if (when === undefined) return { all: [] };
    if ('question' in when) {
      const path = questions.get(when.question).when;
      return path ? { all: [name(`path_${when.question}`, path), when] } : when;
    }
    if ('fact' in when) return name(`fact_${when.fact}`, facts.get(when.fact).when);
    if ('all' in when) return { all: when.all.map(translated) };
    if ('any' in when) return { any: when.any.map(translated) };
    if ('not' in when) return { not: translated(when.not) };
    return when;
  }

  const levels = data.levels.map(({ id, brought_by }) => ({
    id,
    when: { any: brought_by.map(({ when }) => translated(when)) },
  }));
  const actions = data.actions.map(({ id, when }) => ({ id, when: translated(when) }));
  // A name is put down once its condition is done, and so after those that the condition rests on.
  return { questions, named: [...named].map(([key, when]) => ({ name: key, when })), levels, actions };
}

/** Answers as engines of yes and no take them: a list for each question with several answers, nothing for what is not known. */
export function asLists({ questions }) {
  return (answers) => {
    const given = questions.map(({ id, type }) => {
      const answer = answers[id] === 'unknown' ? undefined : answers[id];
      return [id, type === 'many_of' ? [answer ?? []].flat() : answer];
    });
    return Object.fromEntries(given.filter(([, answer]) => answer !== undefined));
  };
}
