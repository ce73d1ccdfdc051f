import { NOT_KNOWN, type Answers, type Pack } from '../../engine/index.ts';
import type { Property } from '../../pack/property.ts';
import { randomFrom } from '../../train/random.ts';
import { answersFrom } from '../encode/answer-variables.ts';
import { randomAnswers } from '../random-answers.ts';
import { shrink } from '../shrink.ts';
import { smallest } from '../solver/smallest.ts';
import type { Solver } from '../solver/solver.ts';
import { findDisagreement } from './agreement.ts';
import { findEndless } from './interview-ends.ts';
import { fewComeFirst } from './laws/first-contacts.ts';
import { forbiddenSteps } from './laws/forbidden-steps.ts';
import { headlineActFirst } from './laws/headline-act-first.ts';
import { neverExceeds, neverHides, neverLowers } from './laws/knowing-more.ts';
import { leftOutRaisesNothing } from './laws/left-out.ts';
import {
  countedLines,
  SCREEN_SIZES,
  type ScreenSize,
  tooLong,
  tooMany,
  type PlanLines,
} from './laws/plan-fits.ts';
import { planHoldsVital } from './laws/plan-vital.ts';
import { completeSettles, ignoredChangesNothing } from './laws/path.ts';
import { subjectOf, type Obligation, type Subject } from './obligation.ts';
import { obligationsOf } from './properties.ts';
import { findWitnesses } from './witnesses.ts';

/** What came of one property or law. */
export interface Proof {
  readonly id: string;
  readonly kind: 'law' | 'property' | 'cross-check';
  readonly says: string;
  /**
   * `holds`: for every set of answers. `not-proved`: the solver gave up; it may or may not hold. `agrees`, of the cross-check
   * alone: on every set of answers that was compared, which is a sample.
   */
  readonly verdict: 'holds' | 'agrees' | 'fails' | 'not-proved';
  /** On how many sets of answers the cross-check found agreement. */
  readonly compared?: number;
  /** What was looked at or what fails, in words. */
  readonly notes: readonly string[];
  /** The smallest answers found for which it fails; two sets where it speaks of two. Seen to fail in the engine too. */
  readonly counterexample?: readonly Answers[];
  readonly milliseconds: number;
}

export interface ProofOptions {
  /** Milliseconds for each call of the solver. */
  readonly timeout: number;
  /** Only these properties and laws, besides the cross-check; all where it is empty. */
  readonly only: readonly string[];
  /** How many random sets of answers the formulas are held against the engine for. */
  readonly samples: number;
  /** Milliseconds from any point in time, for the durations. */
  readonly now: () => number;
  /** How long plans are: the layout lies in a layer above this one. */
  readonly planLines: PlanLines;
  /** The same pack in its other languages. All but the length of its texts is the same there. */
  readonly translated?: readonly { readonly pack: Pack; readonly planLines: PlanLines }[];
}

/** The ids of the laws that every pack is proved against, and of the cross-check, in order. */
export const LAWS = [
  'encoding_agrees',
  'unknown_never_lowers',
  'unknown_never_exceeds',
  'unknown_never_hides',
  'ignored_changes_nothing',
  'complete_answers_settle',
  'headline_act_first',
  'forbidden_steps',
  'left_out_raises_nothing',
  'few_contacts_first',
  'plan_holds_what_is_vital',
  'plan_fits',
  'everything_can_happen',
  'interview_ends',
] as const;

/** A proof that is yet to be made. It rests on no other one. */
export interface ProofStep {
  readonly id: string;
  /** @throws Error where a counterexample does not fail in the engine: that is a bug here, not in the pack. */
  readonly prove: () => Promise<Proof>;
}

/** Proves the laws and the properties of a pack for every set of answers, one after the other: see `proofSteps`. */
export async function* prove(...about: Parameters<typeof proofSteps>): AsyncGenerator<Proof> {
  for (const step of proofSteps(...about)) yield await step.prove();
}

/**
 * The proofs of the laws and the properties of a pack for every set of answers. Before them, whatever is asked for, formulas
 * and engine are compared on a sample, because the rest relies on the formulas. In whatever order they are made, and whether
 * beside others or alone, each says the same.
 *
 * @param known answers that people wrote, such as those of the scenarios: looked at besides the random ones.
 */
export function proofSteps(
  pack: Pack,
  properties: readonly Property[],
  known: readonly Answers[],
  solver: Solver,
  options: ProofOptions,
): readonly ProofStep[] {
  const subject = subjectOf(pack);
  /** Each proof has random answers of its own, the same every time. */
  const sampleFor = (id: string) =>
    function* (count: number): Iterable<Answers> {
      yield* known.map(definite);
      const random = randomFrom(`safeguard ${id}`);
      for (let i = 0; i < count; i++) yield randomAnswers(pack.data, random);
    };
  const wanted = (id: string): boolean => options.only.length === 0 || options.only.includes(id);
  const step = (id: string, work: () => Promise<Omit<Proof, 'milliseconds'>>): ProofStep => ({
    id,
    prove: async () => {
      const begun = options.now();
      const proof = await work();
      return { ...proof, milliseconds: options.now() - begun };
    },
  });
  const byLaw = (law: (subject: Subject) => Obligation, id: string): ProofStep =>
    step(id, async () => {
      const obligation = law(subject);
      return lookedAt(obligation, await proveOne(obligation, subject, solver, options), sampleFor(id));
    });
  const inLanguages = [{ pack, planLines: options.planLines }, ...(options.translated ?? [])].map((one) =>
    step('plan_fits', () =>
      fits({ ...subject, pack: one.pack, data: one.pack.data }, solver, [...sampleFor('plan_fits')(PLANS)], {
        ...options,
        planLines: one.planLines,
      }),
    ),
  );
  return [
    step('encoding_agrees', async () => agreement(subject, sampleFor('encoding_agrees')(options.samples))),
    ...[
      byLaw(neverLowers, 'unknown_never_lowers'),
      byLaw(neverExceeds, 'unknown_never_exceeds'),
      byLaw(neverHides, 'unknown_never_hides'),
      byLaw(ignoredChangesNothing, 'ignored_changes_nothing'),
      byLaw(completeSettles, 'complete_answers_settle'),
      byLaw(headlineActFirst, 'headline_act_first'),
      byLaw(forbiddenSteps, 'forbidden_steps'),
      byLaw(leftOutRaisesNothing, 'left_out_raises_nothing'),
      byLaw(fewComeFirst, 'few_contacts_first'),
      byLaw(planHoldsVital, 'plan_holds_what_is_vital'),
      ...inLanguages,
      step('everything_can_happen', () => reach(subject, solver, known.map(definite), options.timeout)),
      step('interview_ends', async () => ends(pack, sampleFor('interview_ends')(INTERVIEWS))),
    ].filter(({ id }) => wanted(id)),
    ...properties
      .filter(({ id }) => wanted(id))
      .flatMap((property) =>
        obligationsOf(property, subject).map((obligation) =>
          step(property.id, () => proveOne(obligation, subject, solver, options)),
        ),
      ),
  ];
}

async function proveOne(
  obligation: Obligation,
  subject: Subject,
  solver: Solver,
  { timeout }: ProofOptions,
): Promise<Omit<Proof, 'milliseconds'>> {
  const { id, kind, says, sets, broken, breaks, failures } = obligation;
  const { valid, answered } = subject.cone([broken]);
  const verdict = await smallest(solver, [...valid, broken], answered, timeout);
  const about = { id, kind, says, notes: [] };
  if (verdict.kind === 'none') return { ...about, verdict: 'holds' };
  if (verdict.kind === 'undecided') return { ...about, verdict: 'not-proved' };
  const counterexample = subject.variables.slice(0, sets).map((set) => answersFrom(set, verdict.isTrue));
  if (!breaks(...counterexample)) {
    throw new Error(
      `${id}: the solver's answers do not break it in the engine: ${JSON.stringify(counterexample)}`,
    );
  }
  return { ...about, verdict: 'fails', notes: failures(...counterexample), counterexample };
}

/** Sets of answers for which what follows from how the engine is built is looked at. */
const PLANS = 500;

/** A proof, and whether what it leaves out is so for some answers. */
function lookedAt(
  { built, breaks, failures }: Obligation,
  proof: Omit<Proof, 'milliseconds'>,
  sample: (count: number) => Iterable<Answers>,
): Omit<Proof, 'milliseconds'> {
  if (built === undefined || proof.verdict !== 'holds') return proof;
  let count = 0;
  for (const answers of sample(PLANS)) {
    if (breaks(answers)) {
      return { ...proof, verdict: 'fails', notes: failures(answers), counterexample: [answers] };
    }
    count++;
  }
  return { ...proof, notes: [`${built} ${count} sets of answers were looked at as well.`] };
}

function agreement(subject: Subject, sets: Iterable<Answers>): Omit<Proof, 'milliseconds'> {
  let count = 0;
  const counted = function* (): Iterable<Answers> {
    for (const answers of sets) {
      count++;
      yield answers;
    }
  };
  const differs = findDisagreement(subject, counted());
  return {
    id: 'encoding_agrees',
    kind: 'cross-check',
    says: 'The formulas that are proved give the same results as the program.',
    ...(differs
      ? { verdict: 'fails', notes: [`They differ in ${differs.about}.`], counterexample: [differs.answers] }
      : { verdict: 'agrees', notes: [], compared: count }),
  };
}

/** Whether plans fit the screen. Lines are counted as many as there can be; that a plan is too long is seen in the layout. */
async function fits(
  subject: Subject,
  solver: Solver,
  sets: readonly Answers[],
  { timeout, planLines }: ProofOptions,
): Promise<Omit<Proof, 'milliseconds'>> {
  const { pack, variables } = subject;
  const { language } = pack.data;
  const about = {
    id: 'plan_fits',
    kind: 'law',
    says: `${language === undefined ? '' : `In the language ${language}: `}No plan has more lines than the screen, drawn or plain, in any area: 24 at 80 columns, 40 at 40 columns.`,
  } as const;
  const isTooLong = (answers: Answers): boolean => tooLong(pack, planLines, answers).length > 0;
  const undecided: ScreenSize[] = [];
  for (const size of SCREEN_SIZES) {
    const broken = tooMany(countedLines(subject, planLines, size), size.most);
    const verdict = await solver.check([...subject.cone([broken]).valid, broken], { timeout });
    if (verdict.kind === 'none') continue;
    const found = verdict.kind === 'found' ? [answersFrom(variables[0], verdict.isTrue)] : [];
    const long = [...found, ...sets].find(isTooLong);
    if (long) {
      const fewest = shrink(long, isTooLong);
      return {
        ...about,
        verdict: 'fails',
        notes: [
          ...tooLong(pack, planLines, fewest),
          ...(language === undefined ? [] : [`Add --lang ${language} to the command.`]),
        ],
        counterexample: [fewest],
      };
    }
    undecided.push(size);
  }
  return {
    ...about,
    verdict: undecided.length > 0 ? 'not-proved' : 'holds',
    notes: undecided.map(
      ({ width }) =>
        `At ${width} columns a plan could be too long, counted part by part; none was found that is.`,
    ),
  };
}

async function reach(
  subject: Subject,
  solver: Solver,
  known: readonly Answers[],
  timeout: number,
): Promise<Omit<Proof, 'milliseconds'>> {
  const { reached, never, undecided } = await findWitnesses(subject, solver, known, timeout);
  return {
    id: 'everything_can_happen',
    kind: 'law',
    says: 'Every level, reason, fact, question, answer, action, wording, contact, note and conflict comes up for some answers, and each contact that may come first does.',
    verdict: never.length > 0 ? 'fails' : undecided.length > 0 ? 'not-proved' : 'holds',
    notes: [
      `${reached} come up.`,
      ...never.map((name) => `No answers bring ${name}.`),
      ...undecided.map((name) => `Not decided: ${name}.`),
    ],
  };
}

/** Interviews that are run besides the argument that they end. */
const INTERVIEWS = 200;

function ends(pack: Pack, sets: Iterable<Answers>): Omit<Proof, 'milliseconds'> {
  const about = {
    id: 'interview_ends',
    kind: 'law',
    says: 'The interview always ends: a question that has an answer is not asked again.',
  } as const;
  let count = 0;
  for (const answers of sets) {
    const endless = findEndless(pack, answers);
    if (endless) {
      const notes = [`In the ${endless.mode} interview ${endless.why}.`];
      return { ...about, verdict: 'fails', notes, counterexample: [answers] };
    }
    count++;
  }
  const most = pack.questions.length;
  return {
    ...about,
    verdict: 'holds',
    notes: [
      `At most ${most} questions, by the way it is built. ${count} interviews of each kind were run as well.`,
    ],
  };
}

/** Without what is not known: that reads like no answer. */
function definite(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== NOT_KNOWN));
}
