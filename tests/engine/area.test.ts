import { describe, expect, test } from 'vitest';
import {
  areaNamed,
  areasLike,
  asksForArea,
  assess,
  compilePack,
  inArea,
  shortName,
} from '../../src/engine/index.ts';
import { randomAnswers } from '../../src/check/random-answers.ts';
import { randomFrom } from '../../src/train/random.ts';
import { AFALLON, AREAS, GWALES } from '../pack/areas/example.ts';
import { EXAMPLE, mergedWith } from '../pack/local/example.ts';
import { pack } from '../rules/shipped-pack.ts';

const REPORT = { coercion: 'yes', age: '13_15', child_role: 'harmed' } as const;
const reported = assess(pack, REPORT);
const contactIn = (assessment: ReturnType<typeof assess>, id: string) =>
  assessment.contacts.find((contact) => contact.id === id)!;

describe('an assessment in an area', () => {
  const there = inArea(pack, reported, AFALLON, AREAS);

  test('has the numbers of social services there, in and out of hours, and where each was seen', () => {
    expect(contactIn(there, 'social_services')).toMatchObject({
      phone: '029 2018 0001',
      email: 'duty@example.org',
      web: 'https://www.example.org/report',
      area: {
        id: 'ynys-afallon',
        ways: ['phone', 'web', 'email'],
        service: 'Children First',
        seen_on: { source: 'https://www.example.org/report', page_date: '2026-03-09', seen: '2026-11-30' },
      },
    });
    expect(contactIn(there, 'emergency_duty_team')).toMatchObject({
      phone: '029 2018 0002',
      area: { ways: ['phone'], seen_on: { page_of: 'Gwales Council', page_date: null } },
    });
  });

  test('differs in nothing else: 300 random sets of answers', () => {
    const random = randomFrom('areas');
    for (let i = 0; i < 300; i++) {
      const before = assess(pack, randomAnswers(pack.data, random));
      const after = inArea(pack, before, AFALLON, AREAS);
      const contacts = after.contacts.map(({ area, ...contact }) => {
        const ways: readonly string[] = area?.ways ?? [];
        return Object.fromEntries(Object.entries(contact).filter(([key]) => !ways.includes(key)));
      });
      expect(JSON.stringify({ ...after, contacts })).toBe(JSON.stringify(before));
      expect(after.pack.digest).toBe(pack.data.digest);
    }
  });

  test('a contact is filled because the pack says which service it is, whatever its id', () => {
    const contacts = pack.data.contacts.map((one) =>
      one.id === 'social_services' ? { ...one, id: 'childrens_team' } : one,
    );
    const renamed = compilePack({ ...pack.data, contacts });
    const filled = inArea(renamed, assess(renamed, REPORT), AFALLON, AREAS);
    expect(contactIn(filled, 'childrens_team')).toMatchObject({ phone: '029 2018 0001' });
    expect(asksForArea(renamed, filled)).toBe(true);
  });

  test('does not say where the child has their home: a referral gets no number from it', () => {
    for (const { id, area } of inArea(pack, assess(pack, {}), AFALLON, AREAS).contacts)
      expect([id, area !== undefined]).toEqual([id, ['social_services', 'emergency_duty_team'].includes(id)]);
  });

  test('without a known number it has the page to look at', () => {
    const contact = contactIn(inArea(pack, reported, GWALES, AREAS), 'social_services');
    expect(contact).toMatchObject({ web: 'https://www.example.com', area: { ways: ['web'] } });
    expect(contact).not.toHaveProperty('phone');
    expect(contact.area).not.toHaveProperty('seen_on');
  });
});

describe('local settings', () => {
  const withLocal = (authority: string) =>
    assess(
      compilePack(mergedWith(EXAMPLE.replace('Exampleshire County Council', authority), pack.data)),
      REPORT,
    );
  const phones = (authority: string) => {
    const { phone, area } = contactIn(inArea(pack, withLocal(authority), AFALLON, AREAS), 'social_services');
    return { phone, area: area?.id };
  };

  test('win over the list where they are those of the same area', () => {
    for (const authority of ['Ynys Afallon County Council', 'Cyngor Ynys Afallon', 'ynys afallon'])
      expect(phones(authority)).toEqual({ phone: '01632 960006', area: undefined });
  });

  test('win where nobody can tell whose they are', () => {
    expect(phones('Exampleshire County Council')).toEqual({ phone: '01632 960006', area: undefined });
  });

  test('give way where they are those of another area: what happened there is not reported here', () => {
    expect(phones('Gwales Council')).toEqual({ phone: '029 2018 0001', area: 'ynys-afallon' });
    const { local } = contactIn(inArea(pack, withLocal('Gwales'), GWALES, AREAS), 'social_services');
    expect(local).toMatchObject({ ways: ['phone'] });
  });
});

describe('the name of an area', () => {
  test.each(['ynys-afallon', 'Ynys Afallon', 'YNYS AFALLON COUNTY COUNCIL', 'cyngor ynys afallon', 'Avalon'])(
    '%s',
    (text) => expect(areaNamed(AREAS, text)).toBe(AFALLON),
  );

  test('must be whole where an area is named, and may be a part where somebody looks for it', () => {
    for (const text of ['', '-', 'Afallon', 'Council', undefined])
      expect(areaNamed(AREAS, text)).toBeUndefined();
    expect(areasLike(AREAS, 'afa')).toEqual([AFALLON]);
    expect(areasLike(AREAS, 'CYNGOR')).toEqual(AREAS);
    expect(areasLike(AREAS, '')).toEqual(AREAS);
    expect(areasLike(AREAS, 'lyonesse')).toEqual([]);
  });

  test('is short without what kind of council it is', () => {
    expect([AFALLON, GWALES].map((one) => shortName(one))).toEqual(['Ynys Afallon', 'Gwales']);
  });
});
