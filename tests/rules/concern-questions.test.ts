import { describe, expect, test } from 'vitest';
import { citedBy, questionOf, wordsOf } from './shipped-pack.ts';

describe('the questions about the concern', () => {
  test.each([
    ['cyberbullying', ['forms.1']],
    ['sexting_harassment', ['forms.2']],
    ['pornography', ['forms.3']],
    ['sexual_abuse_grooming', ['forms.4', 'grooming.1', 'grooming.2']],
    ['live_streaming', ['forms.4', 'evidence.7']],
    ['image_threats', ['evidence.8', 'evidence.17']],
    ['sexual_exploitation', ['evidence.11']],
    ['criminal_exploitation', ['evidence.12']],
    ['radicalisation', ['forms.5', 'radicalisation.1', 'radicalisation.2', 'radicalisation.3']],
    ['birth_family_contact', ['care.1']],
    ['harmful_sexual_behaviour', ['hsb.1', 'hsb.2', 'hsb.3', 'hsb.4', 'hsb.5', 'hsb.6']],
    ['offline_abuse', ['evidence.10']],
    ['other', ['practice.10']],
  ])('explain %s with the statements that define it', (id, statements) => {
    const option = questionOf('concerns').options.find((entry) => entry.id === id)!;
    expect(option.cites).toEqual(expect.arrayContaining(statements));
    expect(option.help.length).toBeGreaterThan(0);
  });

  test.each([
    ['false_identity', 'grooming.5'],
    ['trust_building', 'grooming.3'],
    ['compliance_testing', 'grooming.3'],
    ['isolation', 'grooming.3'],
    ['sexual_content', 'grooming.3'],
    ['information_gathered', 'grooming.6'],
    ['night_contact', 'evidence.16'],
    ['threats', 'evidence.17'],
  ])('explain the sign %s by %s', (id, statement) => {
    const option = questionOf('grooming_signs').options.find((entry) => entry.id === id)!;
    expect(option.cites).toContain(statement);
    expect(option.help.length).toBeGreaterThan(0);
  });

  test('say that suspicion counts, that a claimed age does not, and that pressure counts whoever applies it', () => {
    expect(wordsOf('concerns')).toMatch(/those that you suspect as well/i);
    expect(wordsOf('grooming_signs')).toMatch(/less than 20 minutes/);
    expect(wordsOf('other_party')).toMatch(/only have their word for their age.*not known/i);
    expect(wordsOf('coercion')).toMatch(/it counts whoever does it, this child included/i);
    expect(citedBy('coercion')).toContain('evidence.8');
    expect(citedBy('child_role')).toEqual(expect.arrayContaining(['peer.1', 'peer.2', 'evidence.9']));
  });
});
