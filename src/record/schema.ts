import assessment from '../../rules/schema/assessment.schema.json' with { type: 'json' };
import record from '../../rules/schema/record.schema.json' with { type: 'json' };

/** What a file of a record holds, with the schema of assessments inside, so that it can be used on its own. */
export const recordSchema: object = { ...record, $defs: { ...record.$defs, assessment } };
