import { describe, expect, test } from 'vitest';
import { assess, compilePack, type Answers } from '../../../src/engine/index.ts';
import { renderHtml } from '../../../src/document/html.ts';
import { planHtml } from '../../../src/document/plan-html.ts';
import { layOutPlan } from '../../../src/document/plan-text.ts';
import { renderMarkdown, renderText } from '../../../src/report/result/render.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import { randomAnswers } from '../../../src/check/random-answers.ts';
import { openPack } from '../../../src/pack/open.ts';
import { shippedPack } from '../../../src/pack/shipped.ts';
import { randomFrom } from '../../../src/train/random.ts';

const data = shippedPack();
const pack = compilePack(data);

const THREAT: Answers = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  role: 'practitioner',
  age: '13_15',
  concerns: ['image_threats'],
  child_role: 'harmed',
  other_party: 'adult',
  images_involved: 'yes',
  device_evidence: 'yes',
  device_access_known: 'no',
  seen_alone: 'yes',
  coercion: 'yes',
  circumstances: ['none'],
  report_status: 'not_reported',
  consent_unsafe: 'no',
};

function plan(answers: Answers, width = 80, box = true): string {
  const options = { width, colour: false, symbols: true, box, detail: 'plan' as const };
  return renderText(assess(pack, answers), data, options);
}

describe('the plan', () => {
  test('of a threat with pictures: whom to ring first, numbers in the line that says to ring', () => {
    expect(plan(THREAT)).toMatchInlineSnapshot(`
      "REPORT TO SOCIAL SERVICES NOW
      Level: inform support refer [REPORT] emergency   In danger: 999
      Somebody threatens to share sexual pictures of the child. You need no proof and
      nobody's consent.

      NOW
      1 Ring social services where it happened. Write within 1 working day.
        Numbers: website of the council where it happened.
      2 Tell the police, 101. Describe any pictures, send none.
      3 Ask calmly about self-harm or suicide. Fear for them? 999.
      4 Listen. Say: not your fault, and I will help.
      DO NOT
      ✗ Do not forward or ask for pictures, even for police.
      ✗ Do not delete or change anything on the device.
      FOR THE CHILD Childline (Welsh too) 0800 1111
      FOR YOU NSPCC helpline 0808 800 5000
      Disagree? Your duties stay. Ask your safeguarding lead; record why.
      To record: safeguard record decide FILE
      Our reading of the 2021 All Wales guide. Not officially checked.
      "
    `);
  });

  test('of a danger begins with 999', () => {
    expect(plan({ immediate_danger: 'yes', role: 'practitioner' })).toMatchInlineSnapshot(`
      "CALL 999 NOW
      Level: inform support refer report [EMERGENCY]   In danger: 999
      The child may be in danger now. Do not wait for details, consent or your
      manager.

      NOW
      1 Call 999 now: police, ambulance if hurt. With the child? Stay.
      2 Ring social services where it happened. Write within 1 working day. Do this
        unless you know that they are 18 or over.
        Numbers: website of the council where it happened.
      DO NOT
      ✗ Do not forward or ask for pictures.
      ✗ Do not delete or change anything on a device.
      ✗ Do not ask or tell parents more unless sure it's safe.
      FOR THE CHILD Childline (Welsh too) 0800 1111
      FOR YOU NSPCC helpline 0808 800 5000
      Disagree? Your duties stay. Ask your safeguarding lead; record why.
      To record: safeguard record decide FILE
      Our reading of the 2021 All Wales guide. Not officially checked.
      "
    `);
  });

  test('with nothing known says what to find out, and what not to do until it is known', () => {
    expect(plan({})).toMatchInlineSnapshot(`
      "ASK FOR ADVICE NOW
      Level: [INFORM] support refer report emergency (possible)   In danger: 999
      Too little is known yet. It may be more serious.

      NOW
      1 Ask your safeguarding lead or social services now.
        Numbers: website of the council where it happened.
      DO NOT
      ✗ Do not forward or ask for pictures.
      ✗ Do not delete or change anything on a device.
      ✗ Do not ask or tell parents more unless sure it's safe.
      FIND OUT
      - In danger, hurting themselves or very ill now? Yes: emergency.
      - Meeting somebody who may harm them, now or later? Yes: emergency.
      FOR THE CHILD Childline (Welsh too) 0800 1111
      Disagree? Your duties stay. Ask your safeguarding lead; record why.
      To record: safeguard record decide FILE
      Our reading of the 2021 All Wales guide. Not officially checked.
      "
    `);
  });

  test('on a narrow screen', () => {
    const lines = plan(THREAT, 40).trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.length).toBeLessThanOrEqual(40);
  });

  test('for a screen reader says the level in a sentence, and draws nothing', () => {
    const words = plan({}, 80, false);
    expect(words).toContain('Level: inform, step 1 of 5. Emergency is still possible.');
    expect(words).toContain('Do not:\n- Do not');
    expect(words).not.toMatch(/[✗[\]]/);
  });

  test('as Markdown has the headline as its one main heading, and numbers as links', () => {
    const markdown = renderMarkdown(assess(pack, THREAT), data, 'plan');
    expect(markdown.match(/^# .*/gm)).toEqual(['# Report to social services now']);
    expect(markdown).toContain('### Now');
    expect(markdown).toContain('[0800 1111](<tel:08001111>)');
  });

  test.each(data.languages)('in %s has at most 150 words, whatever is answered', async (language) => {
    const { pack: spoken } = await openPack(undefined, language);
    const options = { width: 80, colour: false, symbols: false, detail: 'plan' as const };
    const random = randomFrom('words');
    for (let times = 0; times < 2_000; times += 1) {
      const answers = randomAnswers(spoken!.data, random);
      const text = renderText(assess(spoken!, answers), spoken!.data, options);
      expect(text.replace(/^(?:\d|x|-) /gm, '').match(/\S+/g)!.length, text).toBeLessThanOrEqual(150);
    }
  });

  test.each([
    ['practitioner', 'Ask your safeguarding lead;', 'Holwch eich arweinydd diogelu;'],
    ['safeguarding_lead', 'Ask social services;', 'Holwch wasanaethau cymdeithasol;'],
    ['carer', 'Ask the social worker;', 'Holwch y gweithiwr cymdeithasol;'],
    ['police', 'Ask child protection colleagues;', 'Holwch gydweithwyr amddiffyn;'],
    ['social_services', 'Ask your manager;', 'Holwch eich rheolwr;'],
  ])('says whom to ask if one disagrees, to a %s, in both languages', async (role, english, welsh) => {
    for (const [language, whom] of [
      ['en', english],
      ['cy', welsh],
    ] as const) {
      const { pack: spoken } = await openPack(undefined, language);
      const result = assess(spoken!, { ...THREAT, role });
      const options = { width: 80, colour: false, symbols: true } as const;
      const [short, full] = (['plan', 'full'] as const).map((detail) =>
        renderText(result, spoken!.data, { ...options, detail }).replace(/\s+/g, ' '),
      );
      expect(short).toContain(whom);
      // Nowhere else is somebody sent to a lead whom they do not have, or are.
      if (role !== 'practitioner')
        expect(full).not.toMatch(/your safeguarding lead|eich arweinydd diogelu|arweinydd diogelu;/);
    }
  });

  test('with too many words gives up numbers and what the level means, and no line', () => {
    const wordy = {
      ...data,
      actions: data.actions.map((one) =>
        one.id === 'respond_to_child' ? { ...one, short: 'Listen to them. '.repeat(12), wording: [] } : one,
      ),
    };
    const { plan: whole } = reportOf(assess(pack, THREAT), data, 'plan');
    const { plan: folded } = reportOf(assess(compilePack(wordy), THREAT), wordy, 'plan');
    const ids = (block = whole) => block!.parts.map(({ id, items }) => [id, items.map((item) => item.id)]);
    expect(ids(folded)).toEqual(ids());
    expect(whole!.contacts).toHaveLength(2);
    expect(folded!.contacts.flatMap(({ numbers }) => numbers)).toEqual(whole!.contacts[0]!.numbers);
    expect(whole!.says).toMatch(/consent/);
    expect(folded!.says).toBe('Somebody threatens to share sexual pictures of the child.');
  });

  test('with more words still gives up why, and no line of what to do', () => {
    const wordy = {
      ...data,
      actions: data.actions.map((one) =>
        one.id === 'respond_to_child' ? { ...one, short: 'Listen to them. '.repeat(30), wording: [] } : one,
      ),
    };
    const { plan: folded } = reportOf(assess(compilePack(wordy), THREAT), wordy, 'plan');
    expect(folded).toMatchObject({ says: '', contacts: [] });
    expect(folded!.parts.map(({ items }) => items.length)).toEqual([4, 2]);
    const options = { width: 80, colour: false, symbols: true };
    expect(layOutPlan(folded!, options).slice(1, 4)).toEqual([
      'Level: inform support refer [REPORT] emergency   In danger: 999',
      '',
      'NOW',
    ]);
  });

  test.each([
    ['en', 80, ['Level: inform support [REFER] report (possible) emergency   In danger: 999']],
    ['en', 40, ['Level: inform support [REFER] report', '(possible) emergency   In danger: 999']],
    ['cy', 80, ['gwybodaeth cefnogi [ATGYFEIRIO] hysbysu (efallai) argyfwng   Mewn perygl: 999']],
    ['cy', 40, ['gwybodaeth cefnogi [ATGYFEIRIO] hysbysu', '(efallai) argyfwng   Mewn perygl: 999']],
  ] as const)('in %s at %i columns says in words that a level is possible', async (language, width, row) => {
    const { pack: spoken } = await openPack(undefined, language);
    const result = { ...assess(spoken!, {}), level: 'refer', possibleLevel: 'report' };
    const text = renderText(result, spoken!.data, { width, colour: false, symbols: true, detail: 'plan' });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining(row.map((line) => expect.stringContaining(line))),
    );
  });

  test('marks a possible level by a sign where there is no room for words', () => {
    const { plan: block } = reportOf(assess(pack, {}), data, 'plan');
    const steps = block!.levels.steps.map((step) => ({ ...step, name: step.name.padEnd(13, '.') }));
    const options = { width: 80, colour: false, symbols: true };
    const full = { ...block!, danger: 'x', levels: { ...block!.levels, label: '', steps } };
    expect(layOutPlan(full, options).join('\n')).toMatch(/emergency\.*\?/);
  });

  test('says where a decision is recorded, in the words of each front', () => {
    const { plan: block } = reportOf(assess(pack, THREAT), data, 'plan');
    const command = 'To record: safeguard record decide FILE';
    expect(plan(THREAT)).toContain(`record why.\n${command}\n`);
    for (const text of [
      renderMarkdown(assess(pack, THREAT), data, 'plan'),
      renderHtml('A result', [reportOf(assess(pack, THREAT), data, 'plan')]),
    ]) {
      expect(text).toContain('Write down your decision and your reason.');
      expect(text).not.toContain('record decide FILE');
    }
    const onPage = planHtml(block!, { heading: 'h1' }).text;
    expect(onPage).toMatch(
      /record why\.<\/p><p>&quot;Save a record&quot;, then &quot;Note the decision&quot;\.<\/p>/,
    );
    expect(planHtml(block!, { heading: 'h2', isMadeUp: true }).text).not.toContain('Save a record');
  });

  test('leaves that out where the screen has no line for it', () => {
    const { plan: block } = reportOf(assess(pack, THREAT), data, 'plan');
    const [now, ...others] = block!.parts;
    const more = (count: number) => Array.from({ length: count }, () => now!.items[3]!);
    const shown = (count: number) => {
      const long = { ...block!, parts: [{ ...now!, items: [...now!.items, ...more(count)] }, ...others] };
      return layOutPlan(long, { width: 80, colour: false, symbols: true });
    };
    const free = 24 - shown(0).length;
    expect(shown(free)).toHaveLength(24);
    expect(shown(free).join('\n')).toContain('record decide');
    expect(shown(free + 1)).toHaveLength(24);
    expect(shown(free + 1).join('\n')).not.toContain('record decide');
  });

  test('as a page has its numbers as links, and is a sheet of its own on paper', () => {
    const page = renderHtml('A result', [reportOf(assess(pack, THREAT), data, 'full')]);
    expect(page).toContain('<strong>In danger: <a class="number" href="tel:999">999</a></strong>');
    expect(page).toMatch(/<\/section>\n<\/div>\n<section class="why">/);
    expect(page).toMatch(/@media print \{[^]*\.plan \+ section \{ break-before: page; \}/);
  });

  test('a number that two lines say to ring is printed once', () => {
    const asked = { ...THREAT, report_status: 'awaiting_decision' };
    expect(plan(asked).match(/Numbers: website of the council where it happened\./g)).toHaveLength(1);
  });
});

test('under the plan stand the details, which say nothing of it twice', () => {
  const { plan: block, sections } = reportOf(assess(pack, THREAT), data, 'full');
  expect(block?.title).toBe('Report to social services now');
  expect(sections.map(({ id }) => id)).not.toContain('headline');
  expect(sections.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['why', 'do-not', 'then', 'contacts', 'about']),
  );
});

test('a result that was kept before there were plans is shown in full', () => {
  const { plan: _, ...kept } = assess(pack, THREAT);
  const { plan: block, sections } = reportOf(kept, data, 'plan');
  expect(block).toBeUndefined();
  expect(sections[0]!.id).toBe('headline');
  expect(sections.length).toBeGreaterThan(4);
});

test('a local number is marked, and stands where the plan says to ring', () => {
  const contacts = data.contacts.map((contact) =>
    contact.id === 'social_services'
      ? {
          ...contact,
          phone: '01632 960001',
          local: { adds: 'ways', ways: ['phone'], source: 'The council', checked: '2026-11' } as const,
        }
      : contact,
  );
  const local = { ...data, contacts };
  const { plan: block } = reportOf(assess(compilePack(local), THREAT), local, 'plan');
  const lines = layOutPlan(block!, { width: 80, colour: false, symbols: true });
  const at = lines.findIndex((line) => line.startsWith('1 Ring social services'));
  expect(lines[at + 1]).toBe('  Social services 01632 960001 [local settings]');
});
