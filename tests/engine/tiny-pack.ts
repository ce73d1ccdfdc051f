import { compilePack, type Pack, type PackData, type Question } from '../../src/engine/index.ts';

/** A yes/no question by its id alone, or any question by the parts that matter. */
export function question(id: string, parts: Partial<Question> = {}): Question {
  const type = parts.type ?? 'yes_no';
  const ids = type === 'yes_no' ? ['yes', 'no'] : ['a', 'b', 'c'];
  return {
    id,
    stage: 'only',
    type,
    ask: `${id}?`,
    why: 'It matters.',
    help: [],
    compare: [],
    cites: [],
    options: ids.map((option) => ({ id: option, label: option, help: [], cites: [] })),
    unknown: true,
    ...parts,
  };
}

/** Pack data with what a test is about; everything else is empty. The one level is brought by anything. */
export function tinyData(parts: Partial<PackData> = {}): PackData {
  return {
    id: 'tiny',
    version: '1.0.0',
    title: 'Tiny',
    languages: ['en'],
    source: { title: 'A guide', publisher: 'Nobody', updated: '2021-02' },
    standing: 'A test.',
    closing: 'It supports judgement.',
    review: { by: null, on: null, says: 'Nobody has reviewed it.' },
    digest: 'sha256:0',
    stages: [{ id: 'only', title: 'Only' }],
    questions: [],
    facts: [],
    levels: [level('low', undefined)],
    groups: [{ id: 'now', title: 'Now' }],
    actions: [],
    contacts: [],
    notes: [],
    conflicts: [],
    marks: [],
    since: [],
    statements: [],
    ...parts,
  };
}

export function tinyPack(parts: Partial<PackData> = {}): Pack {
  return compilePack(tinyData(parts));
}

export function contact(
  id: string,
  rank: number,
  parts: Partial<PackData['contacts'][number]> = {},
): PackData['contacts'][number] {
  return {
    id,
    name: id,
    helps_when: id,
    rank,
    for: ['practitioner'],
    source: id,
    checked: null,
    in_guide: false,
    cites: [],
    ...parts,
  };
}

export function level(
  id: string,
  ...whens: (PackData['facts'][number]['when'] | undefined)[]
): PackData['levels'][number] {
  return {
    id,
    title: id,
    says: id,
    brought_by: whens.map((when) => ({ says: id, cites: [], basis: 'guide', ...(when ? { when } : {}) })),
  };
}

export function action(id: string, when?: PackData['facts'][number]['when']): PackData['actions'][number] {
  return { id, group: 'now', kind: 'do', text: id, cites: [], basis: 'guide', ...(when ? { when } : {}) };
}

export const is = (id: string, ...values: string[]) => ({
  question: id,
  in: values.length > 0 ? values : ['yes'],
});
