import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/engine/assessment.ts';
import { sectionHtml } from '../../../src/document/html-fragments.ts';
import { renderMarkdown, renderText } from '../../../src/report/result/render.ts';
import { reportOf } from '../../../src/report/result/sections.ts';
import type { Report } from '../../../src/document/model.ts';
import { EMERGENCY, PACK, PROVISIONAL } from '../fixtures.ts';

test('the parts come in the order in which they are needed', () => {
  expect(reportOf(EMERGENCY, PACK, 'full').sections.map(({ id, title }) => `${id}: ${title}`)).toEqual([
    'headline: Call 999 now',
    'conflicts: Please check these answers',
    'now: Do now',
    'do-not: Do not',
    'then: Then',
    'consider: Consider',
    'possibly: May also be needed',
    'contacts: Who can help',
    'law: The law and other guides',
    'unanswered: Not asked or not known',
    'ignored: Answers not used',
    'about: About this result',
  ]);
  expect(reportOf(PROVISIONAL, PACK, 'full').sections.map(({ id }) => id)).toEqual([
    'headline',
    'find-out',
    'now',
    'possibly',
    'contacts',
    'unanswered',
    'about',
  ]);
});

test('what changed after the guide stands beside the law that it touches, with its date and source', () => {
  const newer = { ...PACK.since[0]!, because: [] };
  const law = { ...EMERGENCY.notes[0]!, kind: 'law', applies: 'yes', cites: ['law.11'] } as const;
  const result = { ...EMERGENCY, notes: [law], since: [newer] };
  const shown = (detail: 'full' | 'explain') =>
    renderText(result, PACK, { width: 500, colour: false, symbols: true, detail });
  const words = shown('full');
  expect(words).toContain('The law, as the guide of February 2021 gives it:');
  expect(words).toContain('Changed since: A newer law on threats (29 April 2026)');
  expect(words).toContain('What has changed since the guide of February 2021:');
  expect(words).toContain('The list of laws is older. Ask the police.');
  expect(words).toContain('Not in the guide. Source: A page about the law.');
  expect(words).not.toContain('law.example.org');
  expect(shown('explain').replaceAll(/\s+/g, ' ')).toContain(
    'https://law.example.org/2026. Last looked at November 2026.',
  );
});

test('a result that was kept before packs said what changed is shown as it is', () => {
  const { since: _, ...kept } = EMERGENCY;
  expect(reportOf(kept, PACK, 'full')).toEqual(reportOf(EMERGENCY, PACK, 'full'));
});

test('where nothing has to be done now, "Then" is called "What to do"', () => {
  const later = { ...EMERGENCY, actions: EMERGENCY.actions.filter(({ id }) => id !== 'call') };
  const then = reportOf(later, PACK, 'full').sections.find(({ id }) => id === 'then')!;
  expect(then.title).toBe('What to do');
  expect(then.groups[0]!.items[0]!.number).toBe(1);
});

test('the things to do are numbered through, from now to then', () => {
  const { sections } = reportOf(EMERGENCY, PACK, 'full');
  const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  expect(items.filter((item) => item.number !== undefined).map(({ id, number }) => [id, number])).toEqual([
    ['call', 1],
    ['report', 2],
    ['tell_helplines', 3],
  ]);
});

test('guide, procedures and the reading of these rules differ in words', () => {
  const words = allWords(reportOf(EMERGENCY, PACK, 'full'));
  expect(words).toContain('[guide police.1]');
  expect(words).toContain('[procedures c2-p17; see guide evidence.8]');
  expect(words).toContain('[our reading of law.11]');
  expect(words).toContain('[guide law.1 to law.3]');
  expect(words).toContain('[not from the guide]');
});

test('while it is not settled the headline says both levels and what to find out first', () => {
  const [headline] = reportOf(PROVISIONAL, PACK, 'full').sections;
  expect(headline!.title).toBe('At least: Give information');
  expect(headline!.lines.map(({ label, text }) => `${label}: ${text}`)).toContain(
    'This may change to: Call 999 now',
  );
  expect(headline!.lines.map(({ label, text }) => `${label}: ${text}`)).toContain(
    'Find out first: Is the child in danger now?',
  );
});

test('an open question says which answers raise the level, and what else it depends on', () => {
  const section = reportOf(PROVISIONAL, PACK, 'full').sections.find(({ id }) => id === 'find-out')!;
  const report = section.groups[1]!;
  expect(report.title).toBe('What could make it "Report the child now"');
  expect(report.items.map(({ lines }) => lines.map(({ label, text }) => `${label}: ${text}`))).toEqual([
    ['If the answer is: Grooming; or Threats'],
    ['If the answer is: Yes', 'You also need to know: Does the child need care and support?'],
  ]);
});

test('why is a sentence for people; the answers that brought an action stand in the explanation alone', () => {
  const [call, ...others] = EMERGENCY.actions;
  const worded = {
    ...EMERGENCY,
    conflicts: [],
    actions: [{ ...call!, why: 'Nothing comes before it.' }, ...others],
  };
  const normal = allWords(reportOf(worded, PACK, 'full'));
  expect(normal).toContain('Nothing comes before it. [guide police.1]');
  expect(normal).not.toContain('somebody? Yes');
  expect(allWords(reportOf(worded, PACK, 'explain'))).toContain('Is the child going to meet somebody? Yes');
});

test('the headline and the urgent message are those of the assessment', () => {
  const headline = { title: 'They know', says: 'Tell them what is new.' };
  const urgent = { title: 'RING AGAIN', do: ['Ring.'], tell: [], do_not_wait_for: [] };
  const { sections, urgent: block } = reportOf({ ...EMERGENCY, headline, urgent }, PACK, 'full');
  expect(sections[0]).toMatchObject({ title: 'They know' });
  expect(sections[0]!.lines[0]).toMatchObject({ text: 'Tell them what is new.' });
  expect(block).toEqual({
    language: 'en',
    title: 'RING AGAIN',
    parts: [{ ordered: true, items: ['Ring.'] }],
  });
});

test('somebody who is there for several is described once, with the numbers each time', () => {
  const contacts = reportOf(EMERGENCY, PACK, 'full').sections.find(({ id }) => id === 'contacts')!;
  expect(contacts.groups.map(({ title, items }) => [title, items.map(({ text }) => text)])).toEqual([
    ['For the child', ['Child Line']],
    ['For parents and carers', ['Text Line']],
    ['For you and your colleagues', ['Local authority']],
  ]);
  expect(contacts.groups[1]!.lines).toMatchObject([
    { label: 'See also, above', text: 'Child Line (0800 1111)' },
  ]);
});

function allWords({ sections }: Report): string {
  const lines = sections.flatMap(({ lines: own, groups }) => [
    ...own,
    ...groups.flatMap((group) => [
      ...group.lines,
      ...group.items,
      ...group.items.flatMap((item) => item.lines),
    ]),
  ]);
  return lines.map(({ text, mark }) => `${text}${mark ? ` [${mark.text}]` : ''}`).join('\n');
}

describe('contacts of which some come first', () => {
  const [line, text, council] = EMERGENCY.contacts;
  const led: Assessment = {
    ...EMERGENCY,
    contacts: [{ ...council!, first: true }, { ...line!, first: true }, text!],
  };

  test('the first ones are shown in full, the others in a line each, with their caution', () => {
    const { sections } = reportOf(led, PACK, 'full');
    const [near, more] = ['contacts', 'more-contacts'].map((id) => sections.find((one) => one.id === id)!);
    expect(near!.groups.map(({ items }) => items.map(({ id }) => id))).toEqual([['council', 'line']]);
    expect(near!.groups[0]!.items[1]!.lines.at(-1)!.text).toContain(
      'For the child. For parents and carers. Free help.',
    );
    expect(more!.groups).toMatchObject([
      {
        title: 'For parents and carers',
        items: [{ id: 'text_line', inOneLine: true, lines: [{ text: '84001' }, {}, { role: 'caution' }] }],
      },
    ]);
    expect(renderText(led, PACK, { detail: 'full', width: 120, colour: false, symbols: true })).toContain(
      '• Text Line. Text: 84001; Email: help@line.example; Caution: It may have closed.',
    );
    expect(renderMarkdown(led, PACK, 'full')).toContain('- **Text Line**; *Text:* [84001]');
  });

  test('where one of the first has no number, a line says how to set it', () => {
    const line = (contacts: Assessment['contacts']) =>
      reportOf({ ...led, contacts }, PACK, 'full').sections.find(({ id }) => id === 'contacts')!.lines;
    expect(line(led.contacts)).toMatchObject([
      { label: 'No local number is set for', text: 'Local authority. To set them: safeguard local init' },
    ]);
    expect(line(led.contacts.slice(1))).toEqual([]);
  });

  test('the others are folded on a page, and opened by whoever wants them', () => {
    const more = reportOf(led, PACK, 'full').sections.find(({ id }) => id === 'more-contacts')!;
    expect(sectionHtml(more, { headline: 'h2' }).text).toMatch(
      /<details>\n<summary><h2>More contacts<\/h2><\/summary>[^]*<a href="sms:84001">84001<\/a>/,
    );
  });
});
