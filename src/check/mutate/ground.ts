import { type Answers, type Pack, type PackData, NOT_KNOWN } from '../../engine/index.ts';
import type { Property } from '../../pack/property.ts';
import { answerVariables } from '../encode/answer-variables.ts';
import { cones } from '../encode/cone.ts';
import { encodePack } from '../encode/encode-pack.ts';
import type { Obligation, Subject } from '../prove/obligation.ts';
import { forbiddenSteps } from '../prove/laws/forbidden-steps.ts';
import { headlineActFirst } from '../prove/laws/headline-act-first.ts';
import { planHoldsVital } from '../prove/laws/plan-vital.ts';
import { obligationsOf } from '../prove/properties.ts';
import { targetsOf } from '../prove/witnesses.ts';
import { bitReader, type BitReader } from './bits.ts';
import { dependenciesOf, LEVELS, nameOf, PLAN, type Dependencies, type Name } from './dependencies.ts';
import { resultsOf } from './named-terms.ts';
import { partsNamedBy } from './property-parts.ts';
import { termSharing, type TermSharing } from '../encode/share-terms.ts';

/** A pack as formulas, worked out for the answers at hand: what changes to it are held against. */
export interface Ground {
  readonly subject: Subject;
  readonly sharing: TermSharing;
  readonly dependencies: Dependencies;
  /** One or more. */
  readonly answers: readonly Answers[];
  /** Formulas over one set of answers, for all those at hand. */
  readonly bits: BitReader;
  /** Every property, and the laws on what one line forbids, on what headlines name and on plans, for the pack as it is. */
  readonly guards: readonly Guard[];
}

/** What has to be proved of a property, or of a law. */
export interface Guard {
  readonly obligation: Obligation;
  /** The same of a changed pack. */
  readonly again: (changed: Subject) => Obligation;
  /** The parts of a pack that it speaks of. */
  readonly parts: ReadonlySet<Name>;
  /** Its formulas for all the answers at hand; of pairs, beside the same answers without what it must not depend on. */
  readonly bits: BitReader;
  /** The answers that a bit stands for. */
  readonly setsAt: (at: number) => readonly Answers[];
}

/** @param sets answers at hand: a change that shows for one of them needs no solver. */
export function groundOf(pack: Pack, properties: readonly Property[], sets: readonly Answers[]): Ground {
  const { data } = pack;
  const answers = sets.length > 0 ? sets.map(definite) : [{}];
  const variables = [answerVariables(data, 'a'), answerVariables(data, 'b')] as const;
  const sharing = termSharing();
  const subject: Subject = {
    data,
    pack,
    first: encodePack(data, variables[0], sharing),
    second: encodePack(data, variables[1], sharing),
    variables,
    cone: cones(...variables),
  };
  const dependencies = dependenciesOf(data);
  const bits = bitReader(variables[0], answers);
  bits.keep(targetsOf(subject).map(({ reached }) => sharing.share(reached)));
  bits.keep(resultsOf({ data, terms: subject.first, touched: dependencies.all }).values());
  const guards = [
    ...properties.flatMap((property) => {
      const parts = partsNamedBy(property, data);
      return obligationsOf(property, subject).map((obligation) => {
        const { sets } = obligation;
        const again = (changed: Subject): Obligation =>
          obligationsOf(property, changed).find((one) => one.sets === sets)!;
        return guardOf(
          obligation,
          again,
          parts,
          sets === 1 ? alone() : beside(property.expect.same_level_whatever!),
        );
      });
    }),
    guardOf(forbiddenSteps(subject), forbiddenSteps, forbiddingParts(data), alone()),
    guardOf(headlineActFirst(subject), headlineActFirst, headlineParts(data), alone()),
    guardOf(planHoldsVital(subject), planHoldsVital, new Set([PLAN]), alone()),
  ];
  return { subject, sharing, dependencies, answers, bits, guards };

  function guardOf(
    obligation: Obligation,
    again: Guard['again'],
    parts: Guard['parts'],
    reading: Pick<Guard, 'bits' | 'setsAt'>,
  ): Guard {
    const broken = sharing.share(obligation.broken);
    reading.bits.keep([broken]);
    return { obligation: { ...obligation, broken }, again, parts, ...reading };
  }

  function alone(): Pick<Guard, 'bits' | 'setsAt'> {
    return { bits, setsAt: (at) => [answers[at]!] };
  }

  /** The second set is the first without these answers. */
  function beside(whatever: readonly string[]): Pick<Guard, 'bits' | 'setsAt'> {
    const names = new Map<string, string | undefined>();
    for (const [id, { options }] of variables[1]) {
      for (const [option, term] of options) {
        const same = variables[0].get(id)!.options.get(option)!;
        if (term.op !== 'variable' || same.op !== 'variable') continue;
        names.set(term.name, whatever.includes(id) ? undefined : same.name);
      }
    }
    const rest = (one: Answers): Answers =>
      Object.fromEntries(Object.entries(one).filter(([id]) => !whatever.includes(id)));
    return {
      bits: bitReader(variables[0], answers, (name) => (names.has(name) ? names.get(name) : name)),
      setsAt: (at) => [answers[at]!, rest(answers[at]!)],
    };
  }
}

/** The lines that forbid something, and what they forbid. */
function forbiddingParts({ actions }: PackData): ReadonlySet<Name> {
  return new Set(
    actions.flatMap(({ id, forbids = [] }) =>
      forbids.length === 0 ? [] : [id, ...forbids].map((one) => nameOf({ kind: 'action', id: one })),
    ),
  );
}

/** The levels with their headlines, and the steps that a headline names or that could stand before one. */
function headlineParts({ levels, actions }: PackData): ReadonlySet<Name> {
  const acts = new Set(
    levels.flatMap(({ act, wording = [] }) => [act, ...wording.map((words) => words.act)]),
  );
  const last = actions.findLastIndex(({ id }) => acts.has(id));
  const steps = actions.slice(0, last + 1).filter(({ kind }) => kind !== 'do_not');
  return new Set(last < 0 ? [] : [LEVELS, ...steps.map(({ id }) => nameOf({ kind: 'action', id }))]);
}

/** Without what is not known: that reads like no answer. */
function definite(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== NOT_KNOWN));
}
