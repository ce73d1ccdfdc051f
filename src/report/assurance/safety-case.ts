import { counted } from '../../words/en/counted.ts';
import { heading, labelled, listed, part, words } from '../../document/parts.ts';
import type { Page } from '../pages.ts';
import { aboutRules, changesOf, hazardsOf, toFillIn, type AssuranceSource } from './source.ts';

/** Why the rules may be thought safe enough to use, and on what that rests: the report that goes with the hazard log. */
export function safetyCase(source: AssuranceSource): Page {
  const { pack, own, evidence, coverage, scenarios } = source;
  const title = 'Safety case';
  const hazards = hazardsOf(source);
  const properties = [...evidence.proofs.values()].filter(({ digest }) => digest !== undefined).length;
  const laws = [...evidence.proofs.values()].filter(
    ({ digest, compared }) => !digest && compared === undefined,
  );
  const { made, same } = changesOf(source);
  const readings = coverage.rules.filter(({ basis }) => basis === 'interpretation').length;
  return {
    name: 'safety-case',
    title,
    about: 'what is claimed, and on what it rests',
    sections: [
      heading(
        title,
        ...aboutRules(source),
        words(
          'In the shape that DCB0129 gives to a clinical safety case report. That standard binds health IT in England; elsewhere people use it by choice. Nobody has signed this. It is the part that can be made from the rules, for whoever answers for their use to complete.',
        ),
      ),
      ...part('What it is for', {
        lines: own?.purpose ? [words(own.purpose.en)] : [words(pack.title)],
        items: (own?.not_for ?? []).map(({ en }) => ({
          id: '',
          text: `Not for: ${en}`,
          plain: true,
          lines: [],
        })),
      }),
      ...part('What is claimed', {
        items: listed([
          `Each of ${counted(hazards.length, 'hazard')} in the log has controls, and what they rest on held when it was run.`,
          `${counted(properties, 'property', 'properties')} of these rules and ${counted(laws.length, 'law')} of all rules are proved for every possible set of answers, known and unknown.`,
          `${counted(made, 'change')} to the rules, one at a time: ${made - same} were noticed, ${same} proved to change nothing that anybody sees, none went unnoticed.`,
          `${counted(scenarios, 'scenario')} bring the results that were written down for them.`,
          `${counted(coverage.statements.length, 'statement')} of the guide are listed, each with the rules that rest on it.`,
        ]),
      }),
      ...part('What is not claimed', {
        items: listed([
          `That our ${counted(readings, 'reading')} of the guide are right: where it leaves room, somebody with authority has to agree. They stand in the handbook (safeguard rules docs).`,
          'That people answer rightly, or act on what they read.',
          ...(own?.gaps ?? []).map(({ en }) => en),
        ]),
      }),
      ...part('Review with authority', {
        lines: [
          words(pack.review.says),
          ...(pack.review.by === null ? [] : [labelled('Reviewed by', pack.review.by)]),
        ],
      }),
      ...part('For whoever adopts it', {
        lines: [
          'Organisation',
          'Where and by whom it is used',
          'Who may overrule a result, and how',
          'Where records are kept, and for how long',
          'How staff are trained',
          'How faults are reported, and who looks at them',
          'What is left of the hazards is acceptable because',
          'Safety officer',
          'Approved by, on',
        ].map(toFillIn),
      }),
      ...part('When it holds', {
        lines: [
          words(
            'For the version that stands above and no other. Make it again when the rules, the program or your use of it change: safeguard rules assure --output FOLDER.',
          ),
        ],
      }),
    ],
  };
}
