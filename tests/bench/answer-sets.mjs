// Answer sets for timing: random, the same for the same seed.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many answer sets: some nearly empty, some nearly full, with one `unknown` in twenty answers. */
export function partialAnswers(data, count, seed = 1) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const share = random();
    return answersTo(data, (question) => {
      if (random() > share) return undefined;
      if (question.unknown && random() < 0.05) return 'unknown';
      return anAnswer(question, random);
    });
  });
}

/** So many answer sets in which every question has a definite answer. */
export function completeAnswers(data, count, seed = 1) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => answersTo(data, (question) => anAnswer(question, random)));
}

function answersTo(data, answer) {
  const given = data.questions.map((question) => [question.id, answer(question)]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function anAnswer({ type, options, alone }, random) {
  const anyOf = (list) => list[Math.floor(random() * list.length)].id;
  if (type !== 'many_of') return anyOf(options);
  if (alone !== undefined && random() < 0.3) return [alone];
  const others = options.filter(({ id }) => id !== alone);
  const chosen = others.filter(() => random() < 0.2).map(({ id }) => id);
  return chosen.length > 0 ? chosen : [anyOf(others)];
}
