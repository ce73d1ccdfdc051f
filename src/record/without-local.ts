import type { AssessedContact, Assessment } from '../engine/index.ts';

/** What the rules alone say: an assessment without anything that local settings added to it. */
export function withoutLocal(assessment: Assessment): Assessment {
  const { local, ...pack } = assessment.pack;
  if (local === undefined) return assessment;
  return {
    ...assessment,
    pack,
    // Settings cannot say what not to do, so such a line is left to differ.
    actions: assessment.actions.filter(({ basis, kind }) => basis !== 'local' || kind === 'do_not'),
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
