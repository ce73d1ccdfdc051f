// Packs that load without a problem and are as hard to assess, to check and to ask as their kind can be. Each is the files of a
// pack, by path. At size 1 they are about as large as the bounds on files and lists allow, or as hard as they get.

/** The kinds, each a function of how large the pack is to be, from 0 up to 1. */
export const NASTY = {
  'many pairs': (size) => {
    const facts = times(6 + 14 * size, () => all(times(6, () => any(times(3, someYes(40))))));
    const pairs = facts.flatMap((_, at) => times(at, (before) => any([fact(at), fact(before)])));
    return packOf({ questions: 40, facts, reasons: chunks(pairs, 60).map(all) });
  },
  'exclusive or': (size) => {
    const number = 10 + 188 * size;
    const xor = (a, b) => any([all([a, not(b)]), all([not(a), b])]);
    const facts = times(number, (at) => (at === 0 ? yes(0) : xor(fact(at - 1), yes(at))));
    return packOf({
      questions: number,
      facts,
      reasons: times(60, (at) => fact(facts.length - 1 - (at % facts.length))),
    });
  },
  'a long chain of facts': (size) => {
    const facts = times(20 + 178 * size, (at) =>
      at === 0 ? yes(0) : at % 2 ? all([fact(at - 1), yes(at % 40)]) : any([fact(at - 1), yes(at % 40)]),
    );
    return packOf({ questions: 40, facts, reasons: [fact(facts.length - 1), not(fact(facts.length - 1))] });
  },
  'a long chain of deep facts': (size) => {
    const deep = (inner) =>
      times(26, () => 0).reduce(
        (when, _, at) => (at % 2 ? any([when, yes(at)]) : all([when, yes(at + 20)])),
        inner,
      );
    const facts = times(10 + 18 * size, (at) => (at === 0 ? yes(0) : deep(fact(at - 1))));
    return packOf({ questions: 60, facts, reasons: [fact(facts.length - 1), not(fact(facts.length - 1))] });
  },
  'a long chain of questions': (size) => {
    const number = 200 + 1600 * size;
    const when = (at) => (at % 200 === 0 ? undefined : yes(at - 1));
    return packOf({ questions: number, when, reasons: times(60, (at) => not(yes(number - 1 - at))) });
  },
  'deep nesting': (size) => {
    const deep = (depth) =>
      depth === 0
        ? yes(random() * 60)
        : (depth % 2 ? any : all)([
            deep(depth - 1),
            not(deep(depth > 6 ? 2 : depth - 1)),
            yes(random() * 60),
          ]);
    return packOf({ questions: 60, reasons: times(2 + 20 * size, () => deep(12)) });
  },
  'wide any of all': (size) => {
    const reasons = times(1 + 30 * size, () => any(times(60, () => all(times(6, someYes(200))))));
    return packOf({ questions: 200, reasons });
  },
  'wide all of any': (size) => {
    const reasons = times(1 + 30 * size, () => all(times(60, () => any(times(6, someYes(200))))));
    return packOf({ questions: 200, reasons });
  },
  'all of very many': (size) => {
    const number = 100 + 1250 * size;
    const facts = times(60 * size, (at) => all(times(50, (i) => yes((at * 50 + i) % number))));
    return packOf({
      questions: number,
      facts,
      reasons: times(1 + 59 * size, (at) => all([yes(at), ...facts.slice(0, 60).map((_, i) => fact(i))])),
    });
  },
  'many options': (size) => {
    const some = () => ({
      choice: times(20, (at) => `o${at}`)
        .filter(() => random() < 0.5)
        .concat('o0')
        .filter(distinct),
    });
    const reasons = times(1 + 16 * size, () =>
      all(times(50, () => any([some(), not(some()), yes(random() * 40)]))),
    );
    return packOf({ questions: 40, choice: 20, reasons });
  },
  'many actions that are alike': (size) => {
    const facts = [any(times(50, someYes(60))), all(times(50, (at) => yes(at)))];
    const actions = times(100 + 2050 * size, (at) =>
      at % 3 ? any([fact(0), fact(1), yes(at % 60)]) : all([any([fact(1), fact(0)]), fact(at % 2)]),
    );
    return packOf({ questions: 60, facts, actions, reasons: [fact(0)] });
  },
  'questions that wait for each other': (size) => {
    const number = 20 + 380 * size;
    return packOf({
      questions: number,
      ask_when: (at) => any(times(10, (i) => yes((at + 1 + i) % number))),
      reasons: times(60, (at) => yes(at % number)),
    });
  },
};

/** The files of a pack with so many yes/no questions, with facts, reasons for its higher level, and actions. */
function packOf({ questions, facts = [], reasons, actions = [], when = none, ask_when = none, choice = 0 }) {
  random = mulberry32(1);
  const asked = times(questions, (at) => ({
    id: `q${at}`,
    type: 'yes_no',
    ask: `Question ${at}?`,
    why: 'It matters.',
    cites: ['g.1'],
    ...given('when', when(at)),
    ...given('ask_when', ask_when(at)),
  }));
  if (choice > 0) {
    const options = times(choice, (at) => ({ id: `o${at}`, label: `Option ${at}` }));
    asked.push({ id: 'choice', type: 'many_of', ask: 'Which?', why: 'It matters.', cites: ['g.1'], options });
  }
  const stages = chunks(asked, 200);
  const groups = chunks(
    [...asked.map(({ id }) => ({ [id]: id === 'choice' ? 'o0' : 'yes' })), ...actions].slice(0, 6000),
    200,
  );
  const grounds = { cites: ['g.1'], basis: 'guide' };
  const reason = (one) => ({ says: 'so it is', ...given('when', one), ...grounds });
  const levels = chunks(reasons, 60);
  const files = {
    'pack.yaml': {
      id: 'nasty',
      version: '1.0.0',
      title: 'A nasty pack',
      languages: ['en'],
      source: { title: 'No guide', publisher: 'Nobody', updated: '2021-02' },
      standing: 'Made up for tests.',
      closing: 'Do not use it.',
      review: { by: null, on: null, says: 'Nobody has reviewed it.' },
      stages: stages.map((_, at) => ({ id: `s${at}`, title: `Stage ${at}`, file: `questions/${at}.yaml` })),
      responses: groups.map((_, at) => ({ id: `g${at}`, title: `Group ${at}`, file: `actions/${at}.yaml` })),
      facts: 'facts.yaml',
      levels: 'levels.yaml',
      contacts: 'contacts.yaml',
      notes: 'notes.yaml',
      conflicts: 'conflicts.yaml',
      guide: 'guide.yaml',
      properties: 'properties.yaml',
      since: 'since.yaml',
    },
    ...Object.fromEntries(stages.map((stage, at) => [`questions/${at}.yaml`, stage])),
    ...Object.fromEntries(
      groups.map((group, at) => [
        `actions/${at}.yaml`,
        group.map((one, i) => ({ id: `a${at}_${i}`, kind: 'do', when: one, text: 'Act.', ...grounds })),
      ]),
    ),
    'facts.yaml': Object.fromEntries(
      facts.map((one, at) => [`f${at}`, { says: `f${at}`, when: one, cites: ['g.1'] }]),
    ),
    'levels.yaml': {
      ...Object.fromEntries(
        levels.map((level, at) => [
          `l${at}`,
          { title: `Level ${at}`, says: 'It is high.', brought_by: level.map(reason) },
        ]),
      ),
      low: { title: 'Low', says: 'It is low.', brought_by: [reason()] },
    },
    'contacts.yaml': [
      {
        id: 'police',
        name: 'Police',
        helps_when: 'In danger.',
        rank: 1,
        for: ['child', 'practitioner'],
        phone: '999',
        source: 'The guide',
        checked: '2021-02',
        in_guide: true,
        cites: ['g.1'],
      },
    ],
    'notes.yaml': [],
    'conflicts.yaml': [],
    'guide.yaml': [{ section: 'All', statements: [{ id: 'g.1', kind: 'step', gist: 'all of it' }] }],
    'properties.yaml': [],
    'since.yaml': [],
  };
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)]));
}

const all = (parts) => ({ all: parts });
const any = (parts) => ({ any: parts });
const not = (part) => ({ not: part });
const yes = (at) => ({ [`q${Math.floor(at)}`]: 'yes' });
const fact = (at) => ({ [`f${at}`]: 'yes' });
const none = () => undefined;
const given = (key, value) => (value === undefined ? {} : { [key]: value });
const distinct = (one, at, list) => list.indexOf(one) === at;
const times = (number, make) => Array.from({ length: Math.floor(number) }, (_, at) => make(at));
const chunks = (list, size) =>
  times(Math.ceil(list.length / size), (at) => list.slice(at * size, (at + 1) * size));

function someYes(below) {
  return () => yes(random() * below);
}

let random = mulberry32(1);

/** Numbers from 0 up to 1 that are the same for the same seed. */
function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
