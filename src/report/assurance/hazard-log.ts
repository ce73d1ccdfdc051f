import { counted } from '../../words/en/counted.ts';
import type { Control, Hazard } from '../../pack/assurance.ts';
import type { Group, Item, Line, Rows, Section } from '../../document/model.ts';
import { heading, labelled, words } from '../../document/parts.ts';
import { rowsOf } from '../../document/rows.ts';
import type { Page } from '../pages.ts';
import { aboutRules, changesOf, hazardsOf, rulesCells, toFillIn, type AssuranceSource } from './source.ts';
import { ASSURANCE_WORDS } from './words.ts';

const KINDS: Readonly<Record<Control['kind'], string>> = {
  design: 'By design',
  test: 'By tests',
  training: 'By training',
  process: 'By what you do',
};

/** As many hex digits of a digest as tell two versions apart at a glance. */
const SHORT = 12;

/** What could go wrong, what holds against it, and what that rests on, in the shape of a hazard log of DCB0129. */
export function hazardLog(source: AssuranceSource): Page {
  const { own } = source;
  const hazards = hazardsOf(source);
  const title = 'Hazard log';
  return {
    name: 'hazard-log',
    title,
    about: counted(hazards.length, 'hazard'),
    rows: () => hazardRows(source, hazards),
    sections: [
      heading(
        title,
        ...aboutRules(source),
        words(
          `What could go wrong, what holds against it, and what is left. Proofs, changes and checks under "Rests on" were run for these rules when this log was made. ${source.evidence.outcomes ? 'Of the tests it says what came of them.' : ASSURANCE_WORDS.en.accessibility.notRun} How likely and how bad a hazard is where you work, who owns it and whether what is left is acceptable, you say.`,
        ),
        ...(own
          ? []
          : [
              words(
                'These rules name no hazards of their own: there is no assurance.yaml beside pack.yaml. Below stand those of the program alone.',
              ),
            ]),
      ),
      ...hazards.map((hazard, at) => hazardSection(source, hazard, at + 1)),
    ],
  };
}

/** What whoever adopts the rules says of each hazard. */
const TO_SAY = ['Likelihood', 'Severity', 'Risk', 'Further controls', 'Owner', 'Accepted by, on'];

/** A row for each hazard; the columns that somebody fills in are empty. */
function hazardRows(source: AssuranceSource, hazards: readonly Hazard[]): Rows {
  const parted = (texts: readonly string[]): string => texts.join(' | ');
  return rowsOf([...hazards.entries()], {
    number: ([at]) => `H${at + 1}`,
    hazard: ([, { id }]) => id,
    title: ([, { hazard }]) => hazard,
    causes: ([, { causes }]) => parted(causes),
    effect: ([, { effect }]) => effect,
    controls: ([, { controls }]) => parted(controls.map(controlWords)),
    rests_on: ([, { controls }]) => parted(controls.flatMap((control) => restsOn(source, control))),
    what_is_left: ([, { remains }]) => remains,
    ...Object.fromEntries(TO_SAY.map((title) => [title.toLowerCase().replaceAll(/\W+/g, '_'), () => ''])),
    ...rulesCells(source),
  });
}

function hazardSection(source: AssuranceSource, hazard: Hazard, number: number): Section {
  const { id, causes, effect, controls, remains } = hazard;
  return {
    id: 'part',
    title: `H${number}. ${hazard.hazard}`,
    anchor: id,
    lines: [
      labelled('Hazard', id),
      ...causes.map((cause) => labelled('Cause', cause)),
      labelled('Effect', effect),
    ],
    groups: [
      { title: 'Controls', lines: [], items: controls.map((control) => controlItem(source, control)) },
      {
        title: 'What is left',
        lines: [words(remains), ...TO_SAY.map(toFillIn)],
        items: [],
      } satisfies Group,
    ],
  };
}

function controlItem(source: AssuranceSource, control: Control): Item {
  const rests = restsOn(source, control);
  const lines: readonly Line[] = rests.map((text) => ({ role: 'statement', label: 'Rests on', text }));
  return {
    id: '',
    text: controlWords(control),
    lines: rests.length > 0 ? lines : [toFillIn('How, and who sees to it')],
  };
}

function controlWords({ kind, says }: Control): string {
  return `${KINDS[kind]}: ${says}`;
}

function restsOn(source: AssuranceSource, control: Control): readonly string[] {
  const { laws = [], properties = [], mutations = [], checks = [], tests = [] } = control;
  const { evidence } = source;
  return [
    ...[...laws, ...properties].map((id) => proofWords(source, id)),
    ...mutationWords(source, mutations),
    ...checks.map((code) => {
      const accepted = evidence.accepted.get(code) ?? 0;
      const but = accepted === 0 ? '' : ` but what was looked at and accepted with a reason (${accepted})`;
      return `check ${code}: finds nothing${but}.`;
    }),
    ...tests.map((file) => {
      const digest = evidence.tests.get(file);
      const outcome = evidence.outcomes?.files.get(file);
      const ran = outcome
        ? `: ${ASSURANCE_WORDS.en.accessibility.passed(outcome.passed, outcome.of, evidence.outcomes!.day)}`
        : '';
      return `tests ${file}${digest === undefined ? '' : `, digest ${short(digest)}`}${ran}.`;
    }),
  ];
}

function proofWords({ evidence }: AssuranceSource, id: string): string {
  const proved = evidence.proofs.get(id);
  if (proved === undefined) throw new Error(`${id} was not proved`);
  const { says, digest, caught, compared } = proved;
  const how =
    compared === undefined
      ? 'Proved for every set of answers.'
      : `Found so on ${compared.toLocaleString('en-GB')} sets of answers: a sample, and no proof.`;
  const noticed =
    caught === 0 ? '' : ` It was the first to notice ${counted(caught, 'change')} to the rules.`;
  const known = digest === undefined ? '' : ` Digest ${short(digest)}.`;
  return `${digest === undefined ? 'law' : 'property'} ${id}: ${says} ${how}${noticed}${known}`;
}

function mutationWords(source: AssuranceSource, kinds: readonly string[]): readonly string[] {
  const { made, same } = changesOf(source, kinds);
  if (made === 0) return [];
  const what =
    same === 0
      ? 'each was noticed'
      : `${made - same} noticed, ${same} proved to change nothing that anybody sees`;
  return [`${counted(made, 'change')} to the rules, one at a time (${kinds.join(', ')}): ${what}.`];
}

function short(digest: string): string {
  return digest.replace('sha256:', '').slice(0, SHORT);
}
