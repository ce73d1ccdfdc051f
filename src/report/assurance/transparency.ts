import { heading, labelled, part, words } from '../../document/parts.ts';
import type { Line, Section } from '../../document/model.ts';
import type { Page } from '../pages.ts';
import { aboutRules, toFillIn, type AssuranceSource } from './source.ts';

/**
 * A record in the form of the Algorithmic Transparency Recording Standard of the UK government: what can be said of the rules, and
 * empty lines for what only the body that uses them knows.
 */
export function transparencyRecord(source: AssuranceSource): Page {
  const { pack, own, coverage, scenarios, evidence } = source;
  const title = 'Algorithmic transparency record';
  const purpose = own?.purpose?.en ?? pack.title;
  return {
    name: 'transparency',
    title,
    about: 'in the form of the Algorithmic Transparency Recording Standard',
    sections: [
      heading(
        title,
        ...aboutRules(source),
        words(
          'The headings are those of the standard. What only the body that uses the tool can say is left empty.',
        ),
      ),
      section('Tier 1: in short', [
        labelled('Name', `safeguard, with the rules "${pack.title}"`),
        labelled('Description', purpose),
        toFillIn('Website of the body'),
        toFillIn('Contact'),
      ]),
      section('Tier 2.1: owner and responsibility', [
        toFillIn('Organisation'),
        toFillIn('Team'),
        toFillIn('Senior responsible owner'),
        labelled(
          'External supplier involvement',
          'None in a result. The program and its rules are open source, under the MIT licence.',
        ),
        toFillIn('Procurement'),
      ]),
      section('Tier 2.2: description and rationale', [
        labelled(
          'Detailed description',
          `It asks questions, and works out from the answers a level of response and what to do, by rules that cite "${pack.source.title}". ${pack.standing}`,
        ),
        labelled(
          'Scope',
          (own?.not_for ?? []).map(({ en }) => `Not for: ${en}`).join(' ') || 'Not said by these rules.',
        ),
        labelled(
          'Benefit',
          'A guide of many pages in the order of a case, with whom to ring. Whether it helps children has not been studied.',
        ),
        toFillIn('Previous process'),
        toFillIn('Alternatives considered'),
      ]),
      section('Tier 2.3: decision making', [
        labelled(
          'Process integration',
          'It supports a person who decides. It decides nothing, and passes nothing on.',
        ),
        labelled(
          'Information provided',
          'A plan on one screen; behind it every step, why, the statement it rests on, whom to contact, and what is not known.',
        ),
        labelled(
          'Human decisions and review',
          'A person decides each time. A decision that differs can be recorded with its reason. A result ends no duty to report.',
        ),
        toFillIn('Frequency and scale of use'),
        toFillIn('Required training'),
        labelled(
          'Appeals and review',
          'The tool takes no decision that could be appealed. What the body decides follows its own procedures.',
        ),
      ]),
      section('Tier 2.4: the tool', [
        labelled(
          'System architecture',
          'A program that runs on the machine of whoever uses it, or one page in a browser. No server, no network, no account.',
        ),
        labelled('Phase', 'Not in use that we know of. Whoever adopts it says so here.'),
        labelled(
          'Maintenance',
          'Each change to the rules is checked, proved and compared for whom it changes, before it is merged.',
        ),
        labelled(
          'Model',
          `Rules written by people: ${pack.questions.length} questions, ${pack.levels.length} levels, ${pack.actions.length} actions. Three-valued logic: yes, no, open. Nothing is learned from data.`,
        ),
        labelled(
          'Model performance',
          `${scenarios} made-up cases, ${evidence.proofs.size} properties and laws, all of which held. Agreement among people: not measured.`,
        ),
        labelled(
          'Data',
          `None was used to make it but the ${coverage.statements.length} statements of the guide. Data that it processes: what is answered. See data-protection.`,
        ),
      ]),
      section('Tier 2.5: risks and impact assessments', [
        labelled('Risks and mitigations', 'See hazard-log.'),
        toFillIn('Data protection impact assessment, on'),
        toFillIn('Equality impact assessment, on'),
        toFillIn('Children’s rights impact assessment, on'),
        toFillIn('Welsh language impact assessment, on'),
      ]),
    ],
  };
}

function section(title: string, lines: readonly Line[]): Section {
  return part(title, { lines })[0]!;
}
