import { NO, YES } from '../../../engine/kleene.ts';
import type { Condition, PackData } from '../../../engine/pack-data.ts';
import type { Pack } from '../../../engine/index.ts';
import { weigh } from '../../../engine/reading.ts';
import type { Property } from '../../../pack/property.ts';
import type { Check } from '../check.ts';
import { canBe } from '../decide.ts';
import { partOf } from '../entries.ts';

/**
 * Properties whose premises no answers meet, all of them at once: they hold and say nothing. It says nothing where the
 * premises rest on too many answers to try them all, as most that name a level do.
 */
export const vacuousProperty: Check = {
  code: 'vacuous-property',
  severity: 'error',
  means: 'No answers meet the premises of the property, so it protects nobody.',
  remedy: 'Correct the premises (`given` and the keys that begin with it).',
  *find({ model, rules }) {
    const actions = new Map(rules?.pack.data.actions.map(({ id, when }) => [id, when]));
    for (const property of rules?.properties ?? []) {
      const part = partOf(model, 'property', property.id);
      if (part === undefined || canApply(rules!.pack, property, actions) !== false) continue;
      yield {
        id: property.id,
        at: part.at,
        message: `no answers meet the premises of the property \`${property.id}\``,
        hint: 'It holds whatever the rules say. Look for premises that cannot be met together.',
      };
    }
  },
};

function canApply(
  pack: Pack,
  property: Property,
  whens: ReadonlyMap<string, Condition | undefined>,
): boolean | undefined {
  const { data } = pack;
  const { given_actions = [], given_level, given_possible } = property;
  const actions = given_actions.map((id) => whens.get(id));
  const certain: Condition = { all: [property.given, ...actions].filter((when) => when !== undefined) };
  const [test, possible] = [pack.test(certain), pack.test(given_possible)];
  const levels = given_level ? reasonsFor(data) : [];
  return canBe(pack, [certain, given_possible, ...levels], test, (state) => {
    if (test.value(state) !== YES || possible.value(state) === NO) return false;
    return given_level === undefined || given_level.includes(data.levels[weigh(pack, state).rank]!.id);
  });
}

function reasonsFor({ levels }: PackData): (Condition | undefined)[] {
  return levels.flatMap(({ brought_by }) => brought_by.map(({ when }) => when));
}
