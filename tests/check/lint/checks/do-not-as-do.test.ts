import { doNotAsDo } from '../../../../src/check/lint/checks/do-not-as-do.ts';
import { checks } from '../found.ts';

const text = (from: string, to: string) => ({ 'actions/now.yaml': [from, to] as const });

checks(doNotAsDo, [
  { says: 'accepts steps', finds: [] },
  {
    says: 'finds a step that forbids',
    change: text('text: Call 999.', 'text: Do not leave the child alone.'),
    finds: ['actions/now.yaml:4 call_999'],
  },
  {
    says: 'finds something to consider that forbids',
    change: text('text: Ask for advice.', 'text: Never ask for pictures.'),
    finds: ['actions/now.yaml:11 seek_advice'],
  },
  {
    says: 'finds a wording and the line of a plan that forbid',
    change: text(
      'text: Call 999.',
      "text: Call 999.\n  short: Don't wait.\n  wording: [{ when: { age: under_18 }, text: Do not wait. }]",
    ),
    finds: ['actions/now.yaml:5 call_999', 'actions/now.yaml:6 call_999'],
  },
  {
    says: 'accepts a prohibition',
    change: text(
      '- id: call_999\n  kind: do\n',
      "- id: call_999\n  kind: do_not\n  while_unknown: 'Do not wait, unless you know that all is well.'\n",
    ),
    finds: [],
  },
  {
    says: 'accepts a sentence that says no more than whom it is not about',
    change: text('text: Call 999.', 'text: Note what you do not know.'),
    finds: [],
  },
]);
