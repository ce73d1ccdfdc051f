import type { Scenario } from '../../pack/scenario.ts';
import type { Section } from '../../document/model.ts';
import { heading, listed, part, words } from '../../document/parts.ts';

/** The case alone, without a word on what it is about or how it ends. */
export function vignetteSections({ title, vignette, known, not_known }: Scenario): readonly Section[] {
  return [
    heading(title, { role: 'about', text: 'A made-up case for training.' }, words(vignette)),
    ...part('What is known', { items: listed(known) }),
    ...part('What is not known', { items: listed(not_known) }),
  ];
}
