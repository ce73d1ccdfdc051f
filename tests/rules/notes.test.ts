import { describe, expect, test } from 'vitest';
import { judge, QUIET, type Given } from './shipped-pack.ts';

const MESSAGES = ['law_improper_messages', 'law_malicious_messages'];
const SEXUAL = ['law_sexual_offences_online', 'law_consent_and_images'];

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

function certain(given: Given): string[] {
  return ids(judge(given).notes.filter(({ applies }) => applies === 'yes'));
}

/** What bears on each form of concern for certain, with nothing else known: exactly this. */
const BY_CONCERN: Readonly<Record<string, readonly string[]>> = {
  cyberbullying: MESSAGES,
  sexting_harassment: [...MESSAGES, ...SEXUAL],
  pornography: [],
  sexual_abuse_grooming: SEXUAL,
  live_streaming: SEXUAL,
  image_threats: [...MESSAGES, ...SEXUAL],
  sexual_exploitation: [...SEXUAL, 'law_trafficking', 'practice_guide_cse'],
  criminal_exploitation: [...MESSAGES, 'practice_guide_cce'],
  radicalisation: [...MESSAGES, 'law_prevent_duty', 'practice_guide_radicalisation'],
  birth_family_contact: [],
  harmful_sexual_behaviour: [...MESSAGES, ...SEXUAL, 'practice_guide_hsb'],
  offline_abuse: ['law_sexual_offences_online'],
  other: MESSAGES,
};

/** What other answers bring by themselves. */
const BY_ANSWER: readonly (readonly [given: Given, notes: readonly string[]])[] = [
  [{ grooming_signs: ['threats'] }, MESSAGES],
  [{ grooming_signs: ['sexual_content'] }, ['law_sexual_offences_online']],
  [{ hackett: 'inappropriate' }, ['law_consent_and_images']],
  [{ hackett: 'problematic' }, ['law_consent_and_images', 'practice_guide_hsb']],
  [{ hackett: 'abusive' }, ['law_consent_and_images', 'practice_guide_hsb']],
  [{ hackett: 'violent' }, ['law_consent_and_images', 'practice_guide_hsb']],
  [{ images_involved: 'yes', concerns: ['pornography'] }, ['law_consent_and_images']],
  [{ images_involved: 'yes', concerns: ['offline_abuse'] }, ['law_consent_and_images']],
  [{ images_involved: 'yes', concerns: ['other'] }, ['law_consent_and_images']],
  [
    { age: '13_15', child_role: 'harmed', concerns: ['sexual_abuse_grooming'] },
    ['law_adult_sexual_messages'],
  ],
  [{ age: 'under_13', child_role: 'both', concerns: ['sexual_exploitation'] }, ['law_adult_sexual_messages']],
  [
    { age: 'under_13', child_role: 'harmed', other_party: 'adult', concerns: ['sexting_harassment'] },
    ['law_adult_sexual_messages'],
  ],
  [
    { age: '13_15', child_role: 'harmed', other_party: 'adult', grooming_signs: ['sexual_content'] },
    ['law_adult_sexual_messages'],
  ],
];

describe('law and further practice guides come', () => {
  test.each(Object.entries(BY_CONCERN))('with %s: exactly %j', (concern, notes) => {
    expect(certain({ concerns: [concern] }).toSorted()).toEqual([...notes].toSorted());
  });

  test.each(BY_ANSWER)('with %j: %j', (given, notes) => {
    expect(certain(given)).toEqual(expect.arrayContaining([...notes]));
  });

  test('with a concern whose answers are known, and nothing that does not bear on it', () => {
    const shown = (given: Given) => ids(judge({ ...QUIET, ...given }).notes);
    expect(shown({})).toEqual([]);
    expect(shown({ concerns: ['birth_family_contact'] })).toEqual([]);
    expect(shown({ concerns: ['cyberbullying'] })).toEqual(MESSAGES);
    expect(shown({ images_involved: 'yes', concerns: ['cyberbullying'] })).toEqual(MESSAGES);
    expect(shown({ concerns: ['radicalisation'] }).toSorted()).toEqual(
      BY_CONCERN['radicalisation']!.toSorted(),
    );
  });

  test.each<Given>([
    { age: '16_17', other_party: 'adult', concerns: ['sexting_harassment'] },
    { age: '13_15', other_party: 'child', concerns: ['sexting_harassment'] },
    { age: '13_15', other_party: 'adult', concerns: ['cyberbullying'] },
    { age: '13_15', other_party: 'adult', child_role: 'harming', concerns: ['sexting_harassment'] },
  ])('without the law on adults who send sexual messages in %j', (given) => {
    expect(ids(judge({ ...QUIET, ...given }).notes)).not.toContain('law_adult_sexual_messages');
  });

  test('as possible, where an answer that bears on them is not known', () => {
    const possible = judge({}).notes.filter(({ applies }) => applies === 'possible');
    expect(possible).toHaveLength(11);
    for (const { because } of possible) expect(because.length).toBeGreaterThan(0);
  });
});
