import { describe, expect, test } from 'vitest';
import { safeguard } from '../cli/safeguard.ts';
import { citedBy, pack, questionOf, wordsOf } from './shipped-pack.ts';

describe('the danger questions', () => {
  test('come first, are asked of everyone, and rest on the guide', () => {
    expect(pack.data.questions.slice(0, 2).map(({ id }) => id)).toEqual([
      'immediate_danger',
      'meeting_perpetrator',
    ]);
    for (const id of ['immediate_danger', 'meeting_perpetrator']) {
      expect(questionOf(id)).toMatchObject({ stage: 'safety', type: 'yes_no', unknown: true });
      expect(questionOf(id).when).toBeUndefined();
      expect(citedBy(id)).toContain('police.1');
    }
  });

  test('name suicide, self-harm and a doctor where everybody sees it, and who is meant by a meeting', () => {
    expect(questionOf('immediate_danger').ask).toMatch(/suicide.*self-harm.*doctor/i);
    expect(wordsOf('immediate_danger')).toMatch(/cannot tell.*answer yes.*999/i);
    expect(wordsOf('meeting_perpetrator')).toMatch(/plan for later counts/i);
    expect(wordsOf('meeting_perpetrator')).toMatch(/whatever age/i);
    expect(wordsOf('meeting_perpetrator')).toMatch(/sees anyway.*boyfriend.*not meant here/i);
  });
});

describe('the concern', () => {
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
    ['self_harm', ['evidence.18', 'practice.10']],
    ['fake_images', ['hsb.2', 'law.11']],
    ['abuse_images_seen', ['law.11', 'hsb.2']],
    ['control', ['practice.10']],
    ['hate', ['practice.10']],
    ['money', ['practice.10']],
    ['other', ['practice.10']],
  ])('%s is explained, with the statements that bear on it', (id, statements) => {
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
  ])('the sign %s is explained by %s', (id, statement) => {
    const option = questionOf('grooming_signs').options.find((entry) => entry.id === id)!;
    expect(option.cites).toContain(statement);
    expect(option.help.length).toBeGreaterThan(0);
  });

  test('a suspicion counts, a claimed age does not, and pressure counts whoever uses it', () => {
    expect(wordsOf('concerns')).toMatch(/anything you suspect/i);
    expect(wordsOf('grooming_signs')).toMatch(/less than 20 minutes/);
    expect(wordsOf('other_party')).toMatch(/only their word, answer that you do not know/i);
    expect(wordsOf('coercion')).toMatch(/it counts whoever does it, this child included/i);
    expect(wordsOf('birth_family_contact_harmful')).toMatch(/natural/);
    expect(citedBy('child_role')).toEqual(expect.arrayContaining(['peer.1', 'peer.2', 'evidence.9']));
  });
});

describe('the continuum', () => {
  test.each([
    ['normal', 'hackett.1', ['hackett.2', 'hackett.3']],
    ['inappropriate', 'hackett.4', ['hackett.5', 'hackett.6', 'hackett.7']],
    ['problematic', 'hackett.8', ['hackett.9', 'hackett.10', 'hackett.11', 'hackett.12']],
    ['abusive', 'hackett.13', ['hackett.14', 'hackett.15', 'hackett.16', 'hackett.17', 'hackett.18']],
    ['violent', 'hackett.19', ['hackett.20']],
  ])('shows every example of %s', (id, step, examples) => {
    const option = questionOf('hackett').options.find((entry) => entry.id === id)!;
    expect(option.cites).toEqual([step, ...examples]);
    expect(option.help).toHaveLength(examples.length);
  });

  test('asks about the child who shows it, this one or another, and has an answer for "no child does"', () => {
    for (const id of ['hackett', 'outside_norm'])
      expect(wordsOf(id)).toMatch(/child who shows the behaviour, this one or another/);
    expect(wordsOf('hackett')).toMatch(/tricked, pressed or shown something has not shown sexual behaviour/);
    expect(questionOf('hackett').options[0]).toMatchObject({
      id: 'does_not_apply',
      label: 'No child shows sexual behaviour',
    });
  });

  test('shows the steps that lie close beside each other', () => {
    const sides = questionOf('hackett').compare.map((comparison) => ({
      options: comparison.sides.map(({ option }) => option),
      cites: comparison.cites,
    }));
    const close = (options: string[], cites: string[]) =>
      expect.objectContaining({ options, cites: expect.arrayContaining(cites) as unknown }) as unknown;
    expect(sides).toContainEqual(close(['problematic', 'abusive'], ['hackett.12', 'hackett.18']));
    expect(sides).toContainEqual(close(['abusive', 'violent'], ['hackett.13', 'hackett.19', 'hackett.20']));
    expect(sides).toContainEqual(
      close(['inappropriate', 'problematic', 'abusive'], ['hackett.5', 'law.11', 'hsb.2']),
    );
  });

  test('says of naked pictures neither that they are lawful nor that an offence was committed', () => {
    const note = questionOf('hackett').compare.find(({ cites }) => cites.includes('law.11'))?.note;
    expect(note).toMatch(/illegal/);
    expect(note).toMatch(/does not make a picture lawful/);
    expect(note).toMatch(/does not say that anybody\s+committed an offence/i);
    expect(wordsOf('hackett')).toMatch(/describes behaviour, not the child, and settles nothing in law/);
  });
});

describe('the child, harm and needs', () => {
  test('age: under 13 no consent, extra protection at 16 and 17, and 18 ends the guide', () => {
    expect(wordsOf('age')).toMatch(/can never consent/);
    expect(wordsOf('age')).toMatch(/extra protection/);
    expect(wordsOf('age')).toMatch(/guide ends here.*999 still stands/);
    expect(wordsOf('age')).toMatch(/if they may be under 18, do not choose 18 or over/i);
  });

  test('the role is always known: the program refuses unknown', () => {
    expect(questionOf('role').unknown).toBe(false);
    const { status, stderr } = safeguard(['assess', '--json'], { input: '{"role":"unknown"}' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/role.*cannot be "unknown"/);
  });

  test('"none" stands alone: the program refuses it beside another value', () => {
    expect(safeguard(['assess', '--json'], { input: '{"circumstances":["none","adopted"]}' })).toMatchObject({
      status: 2,
      stdout: '',
    });
  });

  test('harm and needs are two halves, and being abused is not the need', () => {
    expect(wordsOf('abuse_or_risk')).toMatch(/first half/);
    expect(wordsOf('abuse_or_risk')).toMatch(/risk is enough/i);
    expect(wordsOf('care_support_needs')).toMatch(/second half/);
    expect(wordsOf('care_support_needs')).toMatch(/whether or not somebody gives it already/);
    expect(wordsOf('care_support_needs')).toMatch(/abuse is not the need/i);
  });

  test('significant harm: online alone, one contact and what looks less serious can be enough, without proof', () => {
    expect(wordsOf('significant_harm')).toMatch(/online contact alone can be enough.*single contact/i);
    expect(wordsOf('significant_harm')).toMatch(/less serious can still cause trauma/i);
    expect(wordsOf('significant_harm')).toMatch(/still pictures and live streaming can be serious/i);
    expect(wordsOf('significant_harm')).toMatch(/need no proof/i);
  });

  test('the parents: reasons for not asking them, and a report that does not need them', () => {
    expect(wordsOf('consent_unsafe')).toMatch(/source of the harm/);
    expect(wordsOf('consent_unsafe')).toMatch(/keep quiet, or to the loss of evidence/);
    expect(wordsOf('consent_unsafe')).toMatch(/decide for themselves/);
    expect(wordsOf('parental_consent')).toMatch(/report to social services does not need it/);
  });

  test('pictures and devices: nothing is sent, deleted, unlocked or switched off, and nobody is blamed', () => {
    expect(wordsOf('images_involved')).toMatch(/description in words is enough/i);
    expect(wordsOf('images_forwarded')).toMatch(/not about blame/);
    expect(wordsOf('device_evidence')).toMatch(/delete nothing, and leave the device as it is/i);
    expect(wordsOf('device_access_known')).toMatch(/do not unlock/i);
    const { questions, levels, actions } = pack.data;
    expect(JSON.stringify([questions, levels, actions])).not.toMatch(
      /flight mode|aeroplane|airplane|screen ?shot|(switch|turn) (it|the device) off/i,
    );
  });

  test.each([
    ['role', ['scope.2', 'radicalisation.6', 'response.12']],
    ['age', ['scope.1', 'law.11']],
    ['disability', ['practice.6']],
    ['circumstances', ['response.16', 'care.1', 'care.2', 'practice.8']],
    ['seen_alone', ['practice.9', 'practice.12']],
    ['coercion', ['evidence.8']],
    ['birth_family_contact_harmful', ['care.1', 'practice.8']],
    ['outside_norm', ['hsb.7']],
    ['harms_self', ['hsb.8']],
    ['harms_other', ['hsb.9']],
    ['hackett', ['hsb.10']],
    ['other_children_at_home', ['response.14']],
    ['significant_harm', ['response.2', 'evidence.6', 'evidence.7', 'practice.13', 'evidence.19']],
    ['abuse_or_risk', ['response.10']],
    ['care_support_needs', ['response.10']],
    ['parents_can_meet', ['response.9']],
    ['parental_consent', ['response.9']],
    ['consent_unsafe', ['response.9']],
    ['device_evidence', ['police.3']],
    ['images_forwarded', ['police.2']],
    ['report_status', ['response.11', 'response.12']],
    ['strategy_outcome', ['response.13', 'response.15', 'response.16', 'response.17']],
    ['plan_needed', ['response.20', 'response.21']],
    ['conference_enquiries', ['response.22']],
  ])('%s rests on %j', (id, statements) => {
    expect(citedBy(id)).toEqual(expect.arrayContaining(statements));
  });
});
