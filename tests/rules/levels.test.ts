import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeCase, type Answered } from './arbitrary-case.ts';
import { judge, pack, QUIET } from './shipped-pack.ts';
import { LEVELS } from './vocabulary.ts';

const EXPLOITED = ['sexual_abuse_grooming', 'live_streaming', 'image_threats', 'sexual_exploitation'];
const SUSPECTED = [...EXPLOITED, 'criminal_exploitation', 'offline_abuse'];
const SEXUAL = [...EXPLOITED, 'sexting_harassment', 'fake_images', 'harmful_sexual_behaviour'];
const ABOUT_IMAGES = ['image_threats', 'live_streaming', 'fake_images', 'abuse_images_seen'];
const STRONG = ['sexual_content', 'threats', 'isolation', 'compliance_testing', 'false_identity'];
const OTHER_SIGNS = new Set(['trust_building', 'information_gathered', 'night_contact']);
const PLANS = ['looked_after', 'care_support_plan', 'child_protection_plan'];

/** A complete case, read as the table of levels reads it. A question off the path has no answer. */
class Case {
  readonly #given: Answered;

  constructor(given: Answered) {
    this.#given = given;
  }

  is(question: string, ...values: string[]): boolean {
    return this.#values(question).some((value) => values.includes(value));
  }

  #values(question: string): string[] {
    return [this.#given[question]!].flat();
  }

  get over18(): boolean {
    return this.is('age', '18_over');
  }

  /** `several` is read as an adult where an adult would be more serious. */
  get adult(): boolean {
    return this.is('other_party', 'adult', 'several');
  }

  /** A sexual concern other than pornography. */
  get sexual(): boolean {
    return this.is('concerns', ...SEXUAL);
  }

  get images(): boolean {
    return this.is('images_involved', 'yes') || this.forwarded || this.is('concerns', ...ABOUT_IMAGES);
  }

  /** Asked where there are images. */
  get forwarded(): boolean {
    const asked = this.is('images_involved', 'yes') || this.is('concerns', ...ABOUT_IMAGES);
    return asked && this.is('images_forwarded', 'yes');
  }

  /** They are an adult's, and not asked of a child who is only the one who harms. */
  get signs(): string[] {
    return this.is('child_role', 'harming') || !this.adult ? [] : this.#values('grooming_signs');
  }

  get grooming(): boolean {
    const strong = this.signs.some((sign) => STRONG.includes(sign));
    const others = this.signs.filter((sign) => OTHER_SIGNS.has(sign)).length;
    return strong || others >= 2;
  }

  get pressure(): boolean {
    return this.is('coercion', 'yes') || this.signs.includes('threats');
  }

  get positionOfTrust(): boolean {
    return this.adult && !this.is('child_role', 'harming') && this.is('position_of_trust', 'yes');
  }

  /** An adult and a sexual concern, pornography included, where the child is not only the one who harms. */
  get adultAndSexual(): boolean {
    return (
      this.adult &&
      (this.sexual || this.is('concerns', 'pornography')) &&
      !this.is('child_role', 'harming') &&
      (this.is('age', 'under_13', '13_15') || this.images || this.pressure || this.positionOfTrust)
    );
  }

  /** The continuum is about sexual behaviour of a child, and off the path where no concern can be about that. */
  get continuum(): boolean {
    if (this.is('concerns', 'pornography', 'harmful_sexual_behaviour', 'fake_images')) return true;
    if (this.is('concerns', 'sexting_harassment'))
      return !(this.is('child_role', 'harmed') && this.is('other_party', 'adult')) || this.#byAChild;
    return this.is('concerns', ...EXPLOITED, 'offline_abuse') && this.#byAChild;
  }

  get #byAChild(): boolean {
    const named = this.is('concerns', ...EXPLOITED, 'offline_abuse');
    return named && (this.is('child_role', 'harming', 'both') || this.is('other_party', 'child', 'several'));
  }

  hackett(...steps: string[]): boolean {
    return this.continuum && this.is('hackett', ...steps);
  }

  factor(id: string): boolean {
    return this.continuum && !this.is('hackett', 'does_not_apply') && this.is(id, 'yes');
  }

  get normal(): boolean {
    return (
      this.hackett('normal') &&
      !['outside_norm', 'harms_self', 'harms_other'].some((factor) => this.factor(factor)) &&
      !this.adult &&
      !this.forwarded
    );
  }

  /** Nobody else is or may be harmed, and pornography is all the sexual concern there is. */
  get onlyViews(): boolean {
    return (
      this.is('concerns', 'pornography') &&
      !this.is('concerns', ...SEXUAL, 'abuse_images_seen', 'offline_abuse') &&
      this.is('other_party', 'nobody_else') &&
      !this.factor('harms_other')
    );
  }

  /** Parents who may be the reason for a refusal are not asked. */
  get refused(): boolean {
    return this.is('parental_consent', 'refused') && !this.is('consent_unsafe', 'yes');
  }

  /** Needs that may be there, and that the parents cannot meet. */
  get unmet(): boolean {
    return !this.is('care_support_needs', 'no') && this.is('parents_can_meet', 'no');
  }

  /** A concern that is more than normal behaviour. */
  get concern(): boolean {
    const excused = new Set(['sexting_harassment', 'pornography', 'harmful_sexual_behaviour']);
    return (
      this.#values('concerns').some((id) => !excused.has(id)) || !this.normal || (this.sexual && this.images)
    );
  }
}

/** What a row says, what brings it beside quiet answers, and when it holds. */
type Row = readonly [says: string, example: Answered, holds: (given: Case) => boolean];

/** The table of levels, written from the vocabulary and not from the rules. */
const TABLE: Readonly<Record<(typeof LEVELS)[number], readonly Row[]>> = {
  emergency: [
    ['danger now', { immediate_danger: 'yes' }, (c) => c.is('immediate_danger', 'yes')],
    ['a meeting', { meeting_perpetrator: 'yes' }, (c) => c.is('meeting_perpetrator', 'yes')],
  ],
  report: [
    [
      'both halves of section 130(4)',
      { abuse_or_risk: 'yes', care_support_needs: 'yes' },
      (c) => c.is('abuse_or_risk', 'yes') && c.is('care_support_needs', 'yes'),
    ],
    ['significant harm', { significant_harm: 'yes' }, (c) => c.is('significant_harm', 'yes')],
    ...SUSPECTED.map((concern): Row => [
      concern,
      { concerns: [concern] },
      (c) => c.is('concerns', ...SUSPECTED),
    ]),
    ['coercion', { coercion: 'yes' }, (c) => c.pressure],
    ...STRONG.map((sign): Row => [
      `an adult and the sign ${sign}`,
      { other_party: 'adult', grooming_signs: [sign] },
      (c) => c.grooming,
    ]),
    [
      'a group and two of the other signs',
      { other_party: 'several', grooming_signs: ['trust_building', 'night_contact'] },
      (c) => c.grooming,
    ],
    [
      'an adult and two of the other signs',
      { other_party: 'adult', grooming_signs: ['trust_building', 'information_gathered'] },
      (c) => c.grooming,
    ],
    [
      'an adult and pornography, under 16',
      { age: 'under_13', concerns: ['pornography'], other_party: 'adult' },
      (c) => c.adultAndSexual,
    ],
    ...[{ images_involved: 'yes' }, { position_of_trust: 'yes' }].map((more): Row => [
      `an adult and a sexual concern at 16 and 17, with ${Object.keys(more)[0]}`,
      { age: '16_17', concerns: ['sexting_harassment'], other_party: 'adult', ...more },
      (c) => c.adultAndSexual,
    ]),
    [
      'sexual images of a child that were passed on',
      { concerns: ['sexting_harassment'], images_involved: 'yes', images_forwarded: 'yes' },
      (c) => c.forwarded && c.sexual,
    ],
    [
      'images of abuse seen',
      { concerns: ['abuse_images_seen'] },
      (c) => c.is('concerns', 'abuse_images_seen'),
    ],
    ['violent behaviour', { hackett: 'violent' }, (c) => c.hackett('violent')],
    [
      'abusive behaviour, unless the child only views',
      { hackett: 'abusive' },
      (c) => c.hackett('abusive') && !c.onlyViews,
    ],
    [
      'a sexual concern under 13',
      { age: 'under_13', concerns: ['sexting_harassment'] },
      (c) => c.sexual && c.is('age', 'under_13'),
    ],
    [
      'self-harm with an adult or a group in it',
      { concerns: ['self_harm'], other_party: 'several' },
      (c) => c.is('concerns', 'self_harm') && c.adult,
    ],
    [
      'a plan means needs, a reading of ours',
      { circumstances: ['care_support_plan'], abuse_or_risk: 'yes' },
      (c) => c.is('abuse_or_risk', 'yes') && c.is('circumstances', ...PLANS),
    ],
  ],
  refer: [
    [
      'needs that the parents cannot meet, unless consent is refused',
      { care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'given' },
      (c) => c.unmet && !c.refused,
    ],
    ['radicalisation', { concerns: ['radicalisation'] }, (c) => c.is('concerns', 'radicalisation')],
    ...[...PLANS, 'secure_estate'].map((circumstance): Row => [
      `${circumstance} and a concern`,
      { circumstances: [circumstance], concerns: ['cyberbullying'] },
      (c) => c.is('circumstances', ...PLANS, 'secure_estate') && c.concern,
    ]),
    [
      'problematic behaviour that harms welfare',
      { hackett: 'problematic', harms_self: 'yes' },
      (c) => c.hackett('problematic') && c.factor('harms_self'),
    ],
    [
      'abusive behaviour of a child who only views',
      { hackett: 'abusive', other_party: 'nobody_else' },
      (c) => c.hackett('abusive') && c.onlyViews,
    ],
  ],
  support: [
    ...['cyberbullying', 'birth_family_contact', 'control', 'hate', 'money', 'other'].map((concern): Row => [
      concern,
      { concerns: [concern] },
      (c) => c.concern,
    ]),
    ['pornography seen by chance', { hackett: 'does_not_apply' }, (c) => c.concern],
    [
      'self-harm, without an adult or pressure',
      { concerns: ['self_harm'] },
      (c) => c.is('concerns', 'self_harm'),
    ],
    ['fake images', { concerns: ['fake_images'] }, (c) => c.is('concerns', 'fake_images')],
    [
      'a sexual concern with images, normal or not',
      { concerns: ['sexting_harassment'], images_involved: 'yes' },
      (c) => c.sexual && c.images,
    ],
    ...['inappropriate', 'problematic'].map((hackett): Row => [
      `${hackett} behaviour`,
      { hackett },
      (c) => c.hackett('inappropriate', 'problematic'),
    ]),
    [
      'consent that was refused, a reading of ours',
      { care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'refused' },
      (c) => c.unmet && c.refused,
    ],
  ],
  inform: [['everything else, normal behaviour included', {}, () => true]],
};

function levelBy(given: Answered): string {
  const read = new Case(given);
  const open = read.over18 ? (['emergency', 'inform'] as const) : LEVELS;
  return open.find((level) => TABLE[level].some(([, , holds]) => holds(read)))!;
}

describe('the level', () => {
  test('of every complete case is that of the table', () => {
    fc.assert(
      fc.property(completeCase, (given) => {
        expect(judge(given).level).toBe(levelBy(given));
      }),
      { numRuns: 4000 },
    );
  });

  test.each(LEVELS.flatMap((level) => TABLE[level].map((row) => [level, ...row] as const)))(
    '%s is brought by: %s',
    (level, _, example, holds) => {
      const given = { ...complete(), ...example };
      expect(holds(new Case(given))).toBe(true);
      expect(judge(given)).toMatchObject({ level, possibleLevel: level, provisional: false });
    },
  );

  test('of the quiet case is the lowest, settled, with information and nothing to challenge', () => {
    expect(judge(QUIET)).toMatchObject({
      level: 'inform',
      possibleLevel: 'inform',
      provisional: false,
      findOut: [],
      conflicts: [],
      reasons: [{ level: 'inform', applies: 'yes', basis: 'guide', because: [] }],
    });
  });

  test.each(
    pack.data.questions.flatMap(({ id, options }) =>
      options.map((option) => [`${id}: ${option.id}`, id, option.id]),
    ),
  )('%s beside quiet answers is that of the table', (_, question, option) => {
    const several = pack.byId.get(question)!.question.type === 'many_of';
    const given = { ...complete(), [question]: several ? [option] : option };
    expect(judge(given).level).toBe(levelBy(given));
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
