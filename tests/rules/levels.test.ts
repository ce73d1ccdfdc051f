import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeCase, type Answered } from './arbitrary-case.ts';
import { judge, pack, QUIET, rankOf } from './shipped-pack.ts';
import { LEVELS } from './vocabulary.ts';

const SEXUAL_ABUSE = ['sexual_abuse_grooming', 'live_streaming', 'image_threats', 'sexual_exploitation'];
const NOT_SEXUAL = [
  'cyberbullying',
  'criminal_exploitation',
  'radicalisation',
  'birth_family_contact',
  'offline_abuse',
  'other',
];
const PLANS = ['looked_after', 'care_support_plan', 'child_protection_plan'];

/** A complete case, read as the table of levels reads it. A question off the path has no answer. */
class Case {
  readonly #given: Answered;

  constructor(given: Answered) {
    this.#given = given;
  }

  is(question: string, ...values: string[]): boolean {
    return [this.#given[question]!].flat().some((value) => values.includes(value));
  }

  get danger(): boolean {
    return this.is('immediate_danger', 'yes') || this.is('meeting_perpetrator', 'yes');
  }

  get adult(): boolean {
    return this.is('age', '18_over');
  }

  get sexual(): boolean {
    return this.is('concerns', ...SEXUAL_ABUSE, 'sexting_harassment', 'harmful_sexual_behaviour');
  }

  /** The continuum is about sexual behaviour of a child, and off the path where no concern can be about that. */
  continuum(...levels: string[]): boolean {
    const betweenChildren = this.is('child_role', 'harming', 'both') || this.is('other_party', 'child');
    const asked =
      this.is('concerns', 'sexting_harassment', 'pornography', 'harmful_sexual_behaviour') ||
      (this.is('concerns', ...SEXUAL_ABUSE, 'offline_abuse') && betweenChildren);
    return asked && this.is('hackett', ...levels);
  }

  get normal(): boolean {
    return (
      this.continuum('normal') &&
      !['outside_norm', 'harms_self', 'harms_other'].some((factor) => this.is(factor, 'yes')) &&
      !this.is('other_party', 'adult')
    );
  }
}

/** What a row says, a quiet case in which it holds, and when it holds. */
type Row = readonly [says: string, example: Answered, holds: (given: Case) => boolean];

type Table = Readonly<Record<(typeof LEVELS)[number], readonly Row[]>>;

/** The table: what brings each level, written from the vocabulary and not from the rules. */
const TABLE: Table = {
  emergency: [['danger now, or a meeting', { meeting_perpetrator: 'yes' }, (c) => c.danger]],
  report: [
    [
      'both halves of section 130(4)',
      { abuse_or_risk: 'yes', care_support_needs: 'yes' },
      (c) => c.is('abuse_or_risk', 'yes') && c.is('care_support_needs', 'yes'),
    ],
    ['significant harm', { significant_harm: 'yes' }, (c) => c.is('significant_harm', 'yes')],
    [
      'suspected abuse or crime',
      { concerns: ['criminal_exploitation'] },
      (c) => c.is('concerns', ...SEXUAL_ABUSE, 'criminal_exploitation', 'offline_abuse'),
    ],
    ['coercion', { coercion: 'yes' }, (c) => c.is('coercion', 'yes')],
    ['abusive or violent behaviour', { hackett: 'violent' }, (c) => c.continuum('abusive', 'violent')],
    [
      'a sexual concern under 13',
      { age: 'under_13', concerns: ['sexting_harassment'] },
      (c) => c.sexual && c.is('age', 'under_13'),
    ],
  ],
  refer: [
    [
      'needs that the parents cannot meet, unless consent is refused',
      { care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'given' },
      (c) =>
        c.is('care_support_needs', 'yes') &&
        c.is('parents_can_meet', 'no') &&
        !c.is('parental_consent', 'refused'),
    ],
    ['radicalisation', { concerns: ['radicalisation'] }, (c) => c.is('concerns', 'radicalisation')],
    [
      'circumstances other than none or adopted',
      { circumstances: ['secure_estate'] },
      (c) => c.is('circumstances', ...PLANS, 'secure_estate'),
    ],
    [
      'problematic behaviour that harms welfare',
      { hackett: 'problematic', harms_self: 'yes' },
      (c) => c.continuum('problematic') && c.is('harms_self', 'yes'),
    ],
  ],
  support: [
    ['any concern, unless the behaviour is normal', { concerns: ['other'] }, (c) => !c.normal],
    [
      'a sexual concern with images',
      { concerns: ['sexting_harassment'], images_involved: 'yes' },
      (c) => c.sexual && c.is('images_involved', 'yes'),
    ],
    [
      'inappropriate or problematic behaviour',
      { hackett: 'inappropriate' },
      (c) => c.continuum('inappropriate', 'problematic'),
    ],
  ],
  inform: [['everything else', {}, () => true]],
};

/** Readings that the pack adds to the table. Each is an interpretation with its reason, or stands in the decisions. */
const READINGS: Table = {
  emergency: [],
  report: [
    [
      'threats among the signs count as coercion',
      { grooming_signs: ['threats'] },
      (c) => c.is('grooming_signs', 'threats'),
    ],
    [
      'a plan means needs',
      { circumstances: ['care_support_plan'], abuse_or_risk: 'yes' },
      (c) => c.is('abuse_or_risk', 'yes') && c.is('circumstances', ...PLANS),
    ],
    [
      'sexual contact of an adult that the law may forbid',
      { other_party: 'adult', position_of_trust: 'yes', grooming_signs: ['sexual_content'] },
      (c) => {
        if (!c.is('other_party', 'adult')) return false;
        const messages = c.is('concerns', 'sexting_harassment') || c.is('grooming_signs', 'sexual_content');
        const moreProtection = c.is('age', 'under_13', '13_15') || c.is('position_of_trust', 'yes');
        return (messages && moreProtection) || (c.sexual && c.is('images_involved', 'yes'));
      },
    ],
  ],
  refer: [],
  support: [
    [
      'normal excuses the sexual behaviour only',
      { concerns: ['cyberbullying', 'sexting_harassment'] },
      (c) => c.is('concerns', ...SEXUAL_ABUSE, ...NOT_SEXUAL),
    ],
  ],
  inform: [],
};

function levelBy(tables: readonly Table[], given: Answered): string {
  const read = new Case(given);
  const open = read.adult ? (['emergency', 'inform'] as const) : LEVELS;
  return open.find((level) => tables.some((table) => table[level].some(([, , holds]) => holds(read))))!;
}

describe('the level', () => {
  test('of every complete case is that of the table, with the readings that the pack declares', () => {
    fc.assert(
      fc.property(completeCase, (given) => {
        expect(judge(given).level).toBe(levelBy([TABLE, READINGS], given));
      }),
      { numRuns: 3000 },
    );
  });

  test('is never below that of the table alone', () => {
    fc.assert(
      fc.property(completeCase, (given) => {
        expect(rankOf(judge(given).level)).toBeLessThanOrEqual(rankOf(levelBy([TABLE], given)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(
    [TABLE, READINGS].flatMap((table) =>
      LEVELS.flatMap((level) => table[level].map((row) => [level, ...row] as const)),
    ),
  )('%s is brought by: %s', (level, _, example, holds) => {
    const given = { ...complete(), ...example };
    expect(holds(new Case(given))).toBe(true);
    expect(judge(given)).toMatchObject({ level, possibleLevel: level, provisional: false });
  });

  test('of the quiet case is the lowest, settled, with nothing but information', () => {
    const result = judge(QUIET);
    expect(result).toMatchObject({
      level: 'inform',
      possibleLevel: 'inform',
      provisional: false,
      findOut: [],
    });
    expect(result.conflicts).toEqual([]);
    expect(result.reasons).toMatchObject([{ level: 'inform', applies: 'yes', basis: 'guide', because: [] }]);
    expect(result.actions.map(({ id }) => id)).toEqual(['involve_child', 'tell_child_about_helplines']);
  });

  test.each(
    pack.data.questions.flatMap(({ id, options }) =>
      options.map((option) => [`${id}: ${option.id}`, id, option.id]),
    ),
  )('%s beside quiet answers is that of the table', (_, question, option) => {
    const several = pack.byId.get(question)!.question.type === 'many_of';
    const given = { ...complete(), [question]: several ? [option] : option };
    expect(judge(given).level).toBe(levelBy([TABLE, READINGS], given));
  });
});

/** The quiet case with an answer to every question, so that those off the path have one too. */
function complete(): Answered {
  return Object.fromEntries(
    pack.data.questions.map(({ id, options }) => {
      const quiet = QUIET[id] ?? options.at(-1)!.id;
      return [id, typeof quiet === 'string' ? quiet : [...quiet]];
    }),
  );
}
