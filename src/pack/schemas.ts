import actions from '../../rules/schema/actions.schema.json' with { type: 'json' };
import areas from '../../rules/schema/areas.schema.json' with { type: 'json' };
import assessment from '../../rules/schema/assessment.schema.json' with { type: 'json' };
import assurance from '../../rules/schema/assurance.schema.json' with { type: 'json' };
import common from '../../rules/schema/common.schema.json' with { type: 'json' };
import conflicts from '../../rules/schema/conflicts.schema.json' with { type: 'json' };
import contacts from '../../rules/schema/contacts.schema.json' with { type: 'json' };
import facts from '../../rules/schema/facts.schema.json' with { type: 'json' };
import guide from '../../rules/schema/guide.schema.json' with { type: 'json' };
import levels from '../../rules/schema/levels.schema.json' with { type: 'json' };
import lint from '../../rules/schema/lint.schema.json' with { type: 'json' };
import local from '../../rules/schema/local.schema.json' with { type: 'json' };
import notes from '../../rules/schema/notes.schema.json' with { type: 'json' };
import pack from '../../rules/schema/pack.schema.json' with { type: 'json' };
import properties from '../../rules/schema/properties.schema.json' with { type: 'json' };
import questions from '../../rules/schema/questions.schema.json' with { type: 'json' };
import since from '../../rules/schema/since.schema.json' with { type: 'json' };
import report from '../../rules/schema/report.schema.json' with { type: 'json' };
import reviews from '../../rules/schema/reviews.schema.json' with { type: 'json' };
import scenario from '../../rules/schema/scenario.schema.json' with { type: 'json' };
import terms from '../../rules/schema/terms.schema.json' with { type: 'json' };
import translation from '../../rules/schema/translation.schema.json' with { type: 'json' };
import type { FileKind } from './read/pack-file.ts';

/** The schemas of the YAML files, by the kind of file. They refer to `commonSchema`. */
export const fileSchemas: Readonly<Record<FileKind | 'scenario', object>> = {
  pack,
  questions,
  facts,
  levels,
  actions,
  contacts,
  notes,
  conflicts,
  since,
  report,
  guide,
  properties,
  scenario,
};

/** The parts that the schemas of the YAML files share. */
export const commonSchema: object = common;

/** The local authorities of Wales. They are no part of a pack. */
export const areasSchema: object = areas;

/** What could go wrong with a pack or the program. It is no part of a pack. */
export const assuranceSchema: object = assurance;

/** Who has read which texts of a translation. */
export const reviewsSchema: object = reviews;

/** The texts of a pack in another language. */
export const translationSchema: object = translation;

/** Words with a fixed Welsh. */
export const termsSchema: object = terms;

/** What `lint.yaml` holds, beside a pack. It is no part of one. */
export const lintSchema: object = lint;

/** The local settings of an organisation, with the shared parts inside, so that it can be used on its own. */
export const localSchema: object = { ...local, $defs: { ...local.$defs, common } };

/** What `assess` returns. It refers to no other schema. */
export const assessmentSchema: object = assessment;

/** The schemas of everything in the folder of a pack, by the name of their file: they refer to one another by these names. */
export const packSchemas: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries({ ...fileSchemas, lint, translation, reviews, common }).map(([kind, schema]) => [
    `${kind}.schema.json`,
    schema,
  ]),
);

/** The schema of one kind of file, with the shared parts inside, so that it can be used on its own. */
export function aloneSchema(kind: keyof typeof fileSchemas): object {
  const schema: { readonly $defs?: object } = fileSchemas[kind];
  return { ...schema, $defs: { ...schema.$defs, common } };
}
