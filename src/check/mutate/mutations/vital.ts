import type { Mutator } from '../mutation.ts';

/** Each action no longer vital. */
export const vital: Mutator = function* (pack) {
  const { plan } = pack;
  if (!plan) return;
  for (const id of plan.vital) {
    yield {
      kind: 'vital',
      entry: { kind: 'action', id },
      path: '',
      edit: { does: 'not-vital' },
      pack: { ...pack, plan: { ...plan, vital: plan.vital.filter((one) => one !== id) } },
    };
  }
};
