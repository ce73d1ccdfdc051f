import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/engine/index.ts';
import { inLanguage, textsIn } from '../../src/engine/texts.ts';
import { shippedPack } from '../../src/pack/shipped.ts';

const pack = shippedPack();
const texts = textsIn(pack);

test('a text has the place where it stands in the rules', () => {
  expect(texts.get('actions.call_999.text')).toBe('Call 999 now, and ask for the police.');
  expect(texts.get('levels.emergency.urgent.do_not_wait_for.1')).toBe('a form');
  expect(texts.get('questions.age.options.under_13.label')).toBe('Under 13');
  expect(texts.get('title')).toBe(pack.title);
  expect([...texts.keys()]).not.toContain('contacts.meic.text');
});

test('every question with yes and no has labels of its own to translate', () => {
  for (const { id } of pack.questions.filter(({ type }) => type === 'yes_no'))
    expect(texts.has(`questions.${id}.options.no.label`)).toBe(true);
});

test('in another language the same is asked and follows, in other words', () => {
  const other = inLanguage(
    pack,
    { language: 'cy', texts: { 'actions.call_999.text': 'Ffoniwch 999.' } },
    (english) => `[Saesneg: ${english}]`,
  );
  const answers = { immediate_danger: 'yes' } as const;
  const [one, two] = [pack, other].map((data) => assess(compilePack(data), answers));
  expect(two!.level).toBe(one!.level);
  expect(two!.plan).toEqual(one!.plan);
  expect(two!.pack.digest).toBe(one!.pack.digest);
  expect(other.actions.find(({ id }) => id === 'call_999')!.text).toBe('Ffoniwch 999.');
  expect(other.title).toBe('[Saesneg: Safeguarding children from online abuse]');
  // Nothing but texts is another.
  expect(textsIn({ ...other }).size).toBe(texts.size);
  const plain = (data: typeof pack) =>
    JSON.stringify(inLanguage(data, { language: 'cy', texts: {} }, () => ''));
  expect(plain(other)).toBe(plain(pack));
});
