import type { AssessedContact, Assessment } from '../engine/index.ts';

/** What the rules alone say: an assessment without anything that local settings added to it. */
export function withoutLocal(assessment: Assessment): Assessment {
  const { local, ...pack } = assessment.pack;
  if (local === undefined) return assessment;
  return {
    ...assessment,
    pack,
    actions: assessment.actions.filter(({ basis }) => basis !== 'local'),
    contacts: assessment.contacts.flatMap(ofPack),
  };
}

/** A contact as the pack gives it; none where all of it is local. */
function ofPack({ local, ...contact }: AssessedContact): readonly AssessedContact[] {
  if (local === undefined) return [contact];
  if (local.adds === 'contact') return [];
  const added: readonly string[] = local.ways;
  return [
    Object.fromEntries(Object.entries(contact).filter(([key]) => !added.includes(key))) as typeof contact,
  ];
}
