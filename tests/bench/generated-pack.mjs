// Packs of any size, for timing: made up, the same for the same size and seed, in the proportions of the pack that ships.
// Run by itself, it writes one: node tests/bench/generated-pack.mjs 100 FOLDER [SEED]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';

/** What a pack may hold at most, by the schemas; and how many statements are context, so that all fit into one file. */
const MOST = {
  stages: 30,
  reasons: 60,
  contacts: 200,
  notes: 200,
  conflicts: 200,
  properties: 500,
  context: 900,
};
/** How many there are for each question of the pack that ships. */
const PER_QUESTION = {
  facts: 0.5,
  actions: 1.7,
  contacts: 0.68,
  notes: 0.32,
  conflicts: 0.29,
  reasons: { report: 0.24, refer: 0.12, support: 0.09 },
  properties: 6,
};

/**
 * A pack with so many questions (10 or more), loaded with every check: `{ pack, properties }`. `pack.data` is the pack as
 * plain data. Throws if the pack has a problem.
 */
export async function generatedPack(questions, seed = 1) {
  const { formatProblem, loadProperties } = await import('../../dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'generated-pack-'));
  try {
    writeGeneratedPack(folder, questions, seed);
    const { pack, properties, problems } = await loadProperties(folder);
    if (!pack) throw new Error(problems.map(formatProblem).join('\n\n'));
    return { pack, properties };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes such a pack as YAML into a folder, for `--pack`. */
export function writeGeneratedPack(folder, questions, seed = 1) {
  for (const [path, content] of Object.entries(generatedFiles(questions, seed))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 }));
  }
}

/** File to what stands in it. */
function generatedFiles(count, seed) {
  const random = mulberry32(seed);
  const below = (most) => Math.floor(random() * most);
  const anyOf = (items) => items[below(items.length)];
  const chance = (share) => random() < share;
  const times = (number, make) => Array.from({ length: Math.round(number) }, (_, at) => make(at));

  const sections = new Map();
  let contexts = 0;
  const stages = [];
  const questions = [];
  const facts = new Map();
  /** Fact to its condition in answers alone. */
  const inAnswers = new Map();
  const used = new Set();

  makeQuestions();
  const actions = makeActions();
  const levels = makeLevels();
  const contacts = makeContacts();
  const notes = times(Math.min(MOST.notes, count * PER_QUESTION.notes), (at) => ({
    id: `note_${at + 1}`,
    kind: chance(0.6) ? 'law' : 'practice_guide',
    title: `Note ${at + 1}`,
    text: `What note ${at + 1} says.`,
    cites: [anyOf([...sections.values()][0]).id],
    when: condition(anyOf([1, 1, 2, 3])),
  }));
  const conflicts = times(Math.min(MOST.conflicts, count * PER_QUESTION.conflicts), (at) => ({
    id: `conflict_${at + 1}`,
    text: `These answers cannot both be right, number ${at + 1}. The safer one counts.`,
    when: pair(),
    cites: [anyOf([...sections.values()][0]).id],
  }));
  return files();

  /** Stage by stage: its questions, then facts over what has been asked so far. So nothing can rest on itself. */
  function makeQuestions() {
    const number = Math.max(3, Math.min(MOST.stages, Math.round(count / 5)));
    for (let at = 0; at < number; at++) {
      // The stages after the one that asks for the age are for children alone.
      const own = { id: `stage-${at + 1}`, title: `Stage ${at + 1}`, questions: [] };
      if (at > 1 && at % 7 > 1) own.when = { under_18: 'yes' };
      stages.push(own);
      const last = Math.round(((at + 1) * count) / number);
      while (questions.length < last) own.questions.push(makeQuestion(own));
      if (at === 0) {
        addFact('danger_now', 'the child may be in danger now', danger());
      }
      if (at === 1) addFact('under_18', 'the child is under 18', { not: { age: '18_over' } });
      while (facts.size < questions.length * PER_QUESTION.facts) {
        const size = anyOf([1, 1, 2, 2, 2, 3, 3, 4, 5, 7]);
        addFact(`fact_${facts.size + 1}`, `fact ${facts.size + 1} holds for the child`, condition(size));
      }
    }
  }

  /** The first two questions are about danger. */
  function danger() {
    return { any: questions.slice(0, 2).map(({ id }) => ({ [id]: 'yes' })) };
  }

  function makeQuestion(stage) {
    const number = questions.length + 1;
    const firstOfSecond = stages.length === 2 && stage.questions.length === 0;
    if (firstOfSecond) return keep({ id: 'age', ...ageQuestion() }, stage);
    const type = stages.length === 1 || chance(0.68) ? 'yes_no' : chance(0.72) ? 'one_of' : 'many_of';
    const question = {
      id: `question_${number}`,
      type,
      ask: `Does sign ${number} apply to the child?`,
      why: `Sign ${number} decides part of the response.`,
      help: [`An example of sign ${number}.`],
    };
    if (type !== 'yes_no') {
      question.options = times(type === 'one_of' ? 3 + below(3) : 6 + below(7), (at) => ({
        id: `option_${at + 1}`,
        label: `Kind ${at + 1} of sign ${number}`,
      }));
    }
    if (type === 'many_of' && chance(0.67)) {
      question.options.at(-1).id = 'none';
      question.options.at(-1).label = 'None of these';
      question.alone = 'none';
    }
    const before = stage.questions.at(-1);
    if (stages.length > 1 && before && chance(0.26))
      question.when = chance(0.75) ? leafOf(before) : condition(2);
    return keep(question, stage);
  }

  function ageQuestion() {
    const options = ['under_13', '13_15', '16_17', '18_over'];
    return {
      type: 'one_of',
      ask: 'How old is the child?',
      why: 'The response depends on the age.',
      options: options.map((id) => ({ id, label: id.replace('_', ' to ') })),
    };
  }

  function keep(question, stage) {
    const before = stage.questions.at(-1)?.cites.slice(0, 1) ?? [];
    const own = statement(stage, 'indicator', `what shows sign ${questions.length + 1}`);
    questions.push({ ...question, cites: [own, ...(chance(0.5) ? before : [])] });
    return questions.at(-1);
  }

  /** A new statement of the guide, in the section of a stage; most bring one that is context. */
  function statement(stage, kind, gist) {
    const name = `s${letters(stages.indexOf(stage))}`;
    const list = sections.get(name) ?? [];
    sections.set(name, list);
    list.push({ id: `${name}.${list.length + 1}`, kind, gist });
    if (list.length % 2 === 0 && contexts++ < MOST.context)
      list.push({ id: `${name}.${list.length + 1}`, kind: 'context', gist: 'background' });
    return list.findLast((one) => one.kind === kind).id;
  }

  function addFact(id, says, when) {
    facts.set(id, { says, when, cites: [anyOf([...sections.values()].at(-1)).id] });
    inAnswers.set(id, expanded(when));
  }

  /**
   * A condition with so many leaves: any of several, or all of several, or all with an "any" or a "not" inside. No two
   * leaves rest on the same question, so that some answers always meet it.
   */
  function condition(size, taken = new Set()) {
    if (size === 1) return leaf(taken);
    if (size === 2) return { [chance(0.5) ? 'any' : 'all']: [leaf(taken), perhapsNot(leaf(taken))] };
    const inner = Math.floor(size / 2);
    const rest = times(size - inner, () => leaf(taken));
    return chance(0.4)
      ? { any: [...rest, { all: [condition(inner, taken), perhapsNot(leaf(taken))] }] }
      : { all: [{ any: rest }, condition(inner, taken)] };
  }

  /** An answer or a fact: mostly of late, as rules speak of what belongs together. */
  function leaf(taken) {
    const recent = [...facts.keys()].slice(-12).filter((id) => leaves(inAnswers.get(id)) < 12);
    for (let tries = 0; ; tries++) {
      const fact = chance(0.4) && recent.length > 0 ? anyOf(recent) : undefined;
      const question = anyOf(chance(0.8) && tries < 20 ? questions.slice(-15) : questions);
      const found = fact === undefined ? answer(question) : { [fact]: 'yes' };
      const under = restsOn(found);
      // In a very small pack there may be nothing else left.
      if (tries < 40 && [...under].some((id) => taken.has(id))) continue;
      for (const id of under) taken.add(id);
      used.add(fact ?? question.id);
      return found;
    }
  }

  function leafOf(question) {
    used.add(question.id);
    return answer(question);
  }

  /** The questions that a condition names, those behind its facts and on the paths of others among them. */
  function restsOn(when, found = new Set()) {
    const [[key, value]] = Object.entries(when);
    if (key === 'all' || key === 'any') for (const part of value) restsOn(part, found);
    else if (key === 'not') restsOn(value, found);
    else if (facts.has(key)) restsOn(inAnswers.get(key), found);
    else if (!found.has(key)) {
      found.add(key);
      const path = questions.find(({ id }) => id === key)?.when;
      if (path) restsOn(path, found);
    }
    return found;
  }

  function pair() {
    const taken = new Set();
    return { all: [leaf(taken), leaf(taken)] };
  }

  function perhapsNot(part) {
    return chance(0.25) ? { not: part } : part;
  }

  function answer({ id, type, options }) {
    if (type === 'yes_no') return { [id]: chance(0.85) ? 'yes' : 'no' };
    // Most questions are about children alone: with 18 and over beside them, a condition could never hold.
    const values = options.map((option) => option.id).filter((id) => id !== 'none' && id !== '18_over');
    const first = below(values.length);
    const some = values.slice(first, first + 1 + below(Math.max(1, Math.round(values.length / 2))));
    return { [id]: some.length === 1 ? some[0] : some };
  }

  /** A condition with every fact written out. */
  function expanded(when) {
    const [[key, value]] = Object.entries(when);
    if (key === 'all' || key === 'any') return { [key]: value.map(expanded) };
    if (key === 'not') return { not: expanded(value) };
    return inAnswers.get(key) ?? when;
  }

  function makeActions() {
    const call = {
      id: 'call_999',
      kind: 'do',
      when: { danger_now: 'yes' },
      text: 'Call the police on 999 now.',
    };
    const ask = {
      id: 'seek_advice',
      kind: 'do',
      when: { any: [{ provisional: 'yes' }, leaf(new Set())] },
      text: 'Ask your safeguarding lead.',
    };
    used.add('danger_now');
    // What no rule speaks of yet gets an action of its own, and so do the reasons for levels (see below).
    const idle = () => [...questions.map(({ id }) => id), ...facts.keys()].filter((id) => !used.has(id));
    const list = [call, ask];
    for (const id of idle()) {
      const question = questions.find((one) => one.id === id);
      list.push(plainAction(question ? answer(question) : { [id]: 'yes' }, list.length + 1));
    }
    while (list.length < count * PER_QUESTION.actions) {
      list.push(plainAction(condition(anyOf([1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 6])), list.length + 1));
    }
    return list.map((action, at) => ({
      ...action,
      cites: [statement(stages[at % stages.length], 'step', `step ${at + 1}`)],
      ...anyOf([
        { basis: 'guide' },
        { basis: 'guide' },
        { basis: 'interpretation', rationale: 'The guide is silent.' },
      ]),
    }));
  }

  function plainAction(when, number) {
    const kind = anyOf(['do', 'do', 'do', 'do', 'do', 'do', 'do', 'consider', 'do_not']);
    return {
      id: `action_${number}`,
      kind,
      when,
      text: `Take step ${number}.`,
      ...(kind === 'do_not' && { while_unknown: `Do not take step ${number}, unless you know better.` }),
      detail: `How step ${number} is done.`,
    };
  }

  function makeLevels() {
    const reason = (says, when) => ({
      says,
      ...(when ? { when } : {}),
      cites: [anyOf([...sections.values()][0]).id],
      basis: 'guide',
    });
    // Each level has a reason that nothing else has a part in, so that something brings this level and none above it.
    const apart = restsOn(danger());
    const own = Object.fromEntries(['report', 'refer', 'support'].map((name) => [name, leaf(apart)]));
    const shared = [...facts.keys()].filter((id) =>
      [...restsOn(inAnswers.get(id))].every((one) => !apart.has(one)),
    );
    const reasons = (name) =>
      times(Math.max(1, Math.min(MOST.reasons, count * PER_QUESTION.reasons[name])), (at) => {
        const fact = shared.length > 0 && chance(0.7) ? { [anyOf(shared)]: 'yes' } : undefined;
        const when = at === 0 ? own[name] : (fact ?? condition(2, new Set(apart)));
        return reason(`reason ${at + 1} to ${name} holds`, when);
      });
    return {
      emergency: {
        title: 'Call the police on 999 now',
        says: 'The child may be in danger.',
        urgent: {
          title: 'CALL 999 NOW',
          do: ['Call 999.'],
          tell: ['Where the child is.'],
          do_not_wait_for: ['a form'],
        },
        brought_by: questions
          .slice(0, 2)
          .map(({ id }) => reason(`the answer to ${id} means danger`, { [id]: 'yes' })),
      },
      report: { title: 'Report the child', says: 'A report is due.', brought_by: reasons('report') },
      refer: { title: 'Refer the child', says: 'The child may need help.', brought_by: reasons('refer') },
      support: { title: 'Offer support', says: 'Support helps.', brought_by: reasons('support') },
      inform: {
        title: 'Give information',
        says: 'Information helps.',
        brought_by: [reason('this is always so')],
      },
    };
  }

  function makeContacts() {
    return times(Math.min(MOST.contacts, count * PER_QUESTION.contacts), (at) => ({
      id: `contact_${at + 1}`,
      name: `Contact ${at + 1}`,
      helps_when: 'Somebody to speak to.',
      rank: at + 1,
      for: at === 0 ? ['child', 'parent', 'practitioner'] : [anyOf(['child', 'parent', 'practitioner'])],
      languages: ['en'],
      source: 'Made up for timing.',
      checked: null,
      in_guide: false,
      ...(at === 0 ? {} : { when: chance(0.85) ? { under_18: 'yes' } : condition(2) }),
    }));
  }

  /** True by the way the pack is made. Their premises name answers, as those of the pack that ships do. */
  function makeProperties() {
    const cites = [[...sections.values()][0][0].id];
    const list = [
      { says: 'An emergency means 999 first.', given_level: ['emergency'], expect: { first: 'call_999' } },
      { says: 'A call to 999 is an emergency.', given_actions: ['call_999'], expect: { level: 'emergency' } },
      {
        says: 'Somebody is named for everybody.',
        expect: { contact_for: ['child', 'parent', 'practitioner'] },
      },
    ];
    const others = [];
    for (const [level, { brought_by }] of Object.entries(levels)) {
      for (const { when } of brought_by.filter((reason) => reason.when)) {
        const given = expanded(when);
        others.push({ says: `A reason brings ${level}.`, given, expect: { level_at_least: level } });
        others.push({
          says: `While a reason may hold, ${level} is possible.`,
          given_possible: given,
          expect: { possible_level_at_least: level },
        });
      }
    }
    for (const { id, when } of actions.filter((action) => action.id !== 'seek_advice')) {
      const given = expanded(when);
      others.push({ says: `What calls for ${id} brings it.`, given, expect: { actions: [id] } });
      others.push({
        says: `Nothing else brings ${id}.`,
        given: { not: given },
        expect: { not_actions: [id] },
      });
      others.push({
        says: `While it may be due, ${id} is shown.`,
        given_possible: given,
        expect: { shown: [id] },
      });
    }
    for (const { id, when } of contacts.slice(1)) {
      others.push({ says: `${id} is shown.`, given_possible: expanded(when), expect: { contacts: [id] } });
    }
    const most = Math.min(MOST.properties, Math.round(count * PER_QUESTION.properties));
    const step = Math.max(1, others.length / (most - list.length));
    for (let at = 0; at < others.length && list.length < most; at += step) list.push(others[Math.floor(at)]);
    return list.map((property, at) => ({ id: `property_${at + 1}`, ...property, cites }));
  }

  function files() {
    const groups = times(Math.max(6, Math.min(30, actions.length / 40)), (at) => `group-${at + 1}`);
    const share = Math.ceil(actions.length / groups.length);
    return {
      'pack.yaml': {
        id: `generated-${count}`,
        version: `1.0.${seed}`,
        title: `A made-up pack with ${count} questions`,
        languages: ['en'],
        source: { title: 'No guide', publisher: 'Nobody', updated: '2021-02' },
        standing: 'Made up for timing. It says nothing about any child.',
        closing: 'Do not use it.',
        review: { by: null, on: null, says: 'Nobody has reviewed it.' },
        stages: stages.map(({ id, title, when }) => ({
          id,
          title,
          file: `questions/${id}.yaml`,
          ...(when ? { when } : {}),
        })),
        responses: groups.map((id) => ({ id, title: `Group ${id.slice(6)}`, file: `actions/${id}.yaml` })),
        facts: 'facts.yaml',
        levels: 'levels.yaml',
        contacts: 'contacts.yaml',
        notes: 'notes.yaml',
        conflicts: 'conflicts.yaml',
        guide: 'guide.yaml',
        properties: 'properties.yaml',
      },
      ...Object.fromEntries(stages.map((stage) => [`questions/${stage.id}.yaml`, stage.questions])),
      ...Object.fromEntries(
        groups.map((id, at) => [`actions/${id}.yaml`, actions.slice(at * share, (at + 1) * share)]),
      ),
      'facts.yaml': Object.fromEntries(facts),
      'levels.yaml': levels,
      'contacts.yaml': contacts,
      'notes.yaml': notes,
      'conflicts.yaml': conflicts,
      'guide.yaml': [...sections].map(([name, statements]) => ({ section: `Section ${name}`, statements })),
      'properties.yaml': makeProperties(),
    };
  }
}

/** How many answers a condition names. */
function leaves(when) {
  const [[key, value]] = Object.entries(when);
  if (key === 'all' || key === 'any') return value.reduce((sum, part) => sum + leaves(part), 0);
  return key === 'not' ? leaves(value) : 1;
}

/** a to z, then aa: statements are named by letters. */
function letters(at) {
  return (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCodePoint(97 + (at % 26));
}

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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , size, folder, seed] = process.argv;
  if (!(Number(size) >= 10) || folder === undefined) {
    console.error('Usage: node tests/bench/generated-pack.mjs QUESTIONS FOLDER [SEED]');
    process.exit(2);
  }
  writeGeneratedPack(folder, Number(size), Number(seed ?? 1));
}
